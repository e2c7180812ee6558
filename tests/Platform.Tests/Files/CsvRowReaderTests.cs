using System.Globalization;
using System.Text;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Platform.Tests.Files;

/// <summary>Our reader against an independent one: CsvHelper writes what we read, and reads what we read.</summary>
public sealed class CsvRowReaderTests
{
    private static readonly Gen<string> Cell =
        from length in Gen.Choose(0, 8)
        from parts in Gen.Elements("a", "b", ",", "\"", "\r", "\n", "\r\n", " ", "王", "\U00020000", ";", "\t", "'").ArrayOf(length)
        select string.Concat(parts);

    private static readonly Gen<string[][]> Table =
        from width in Gen.Choose(1, 5)
        from height in Gen.Choose(1, 8)
        from rows in Cell.ArrayOf(width).ArrayOf(height)
        select rows;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Rows_WrittenByCsvHelper_AreTheSameCells(string lineBreak) => Property.Holds(
        Table, table => Read(Write(table, lineBreak)).SequenceEqual(table, new CellsComparer()));

    [Fact]
    public void Rows_ArbitraryText_NeverThrowsAndLosesNoCharacter() => Property.Holds(
        from length in Gen.Choose(0, 60)
        from characters in Gen.Elements("ab,,\"\"\r\n".ToCharArray()).ArrayOf(length)
        select new string(characters),
        text => WithoutLineBreaks(string.Concat(new CsvRowReader(new StringReader(text)).Rows().Select(r => r.Text)))
            == WithoutLineBreaks(text));

    [Fact]
    public void Rows_UnclosedQuote_CostsOneLineAndNotTheRestOfTheFile()
    {
        var text = new StringBuilder("id,name\n1,\"open\n");
        for (var i = 2; i <= 20_000; i++)
            text.Append(CultureInfo.InvariantCulture, $"{i},plain\n");

        var rows = new CsvRowReader(new StringReader(text.ToString())).Rows().ToList();

        Assert.Equal(20_001, rows.Count);
        Assert.Equal(new FileRow(2, "1,\"open"), rows[1]);
        Assert.False(CsvCells.TrySplit(rows[1].Text, 2, out _));
        Assert.Equal(new FileRow(20_001, "20000,plain"), rows[^1]);
    }

    [Fact]
    public void Rows_LineBreaksInsideQuotes_KeepLineNumbersRight()
    {
        var rows = new CsvRowReader(new StringReader("h\r\n\"a\r\nb\nc\"\r\nlast")).Rows().ToList();

        Assert.Equal([1L, 2L, 5L], rows.Select(r => r.LineNo));
        Assert.True(CsvCells.TrySplit(rows[1].Text, 1, out var cells));
        Assert.Equal("a\r\nb\nc", Assert.Single(cells));
    }

    [Fact]
    public void Rows_OneEndlessLine_IsCutAndReadingEnds()
    {
        var rows = new CsvRowReader(new StringReader(new string('x', 1_000_000) + "\nnext")).Rows().ToList();

        Assert.Equal(1_000_000, rows.SkipLast(1).Sum(r => r.Text.Length));
        Assert.Equal("next", rows[^1].Text);
    }

    [Theory]
    [InlineData("a,\"b\"c")]
    [InlineData("\"")]
    [InlineData("a,\"b")]
    public void TrySplit_WrongQuotes_AreRefused(string row) => Assert.False(CsvCells.TrySplit(row, 2, out _));

    private static string Write(string[][] table, string lineBreak)
    {
        using var text = new StringWriter();
        using (var writer = CsvWriter.Create(text, new CsvWriterOptions { NewLine = lineBreak }, true))
        {
            foreach (var row in table)
                writer.WriteRecord(row);
        }

        return text.ToString();
    }

    private static IEnumerable<string[]> Read(string text)
    {
        foreach (var row in new CsvRowReader(new StringReader(text)).Rows())
        {
            Assert.True(CsvCells.TrySplit(row.Text, 3, out var cells));
            yield return [.. cells];
        }
    }

    private static string WithoutLineBreaks(string text) =>
        text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

    private sealed class CellsComparer : IEqualityComparer<string[]>
    {
        public bool Equals(string[]? x, string[]? y) => x is not null && y is not null && x.SequenceEqual(y);

        public int GetHashCode(string[] obj) => obj.Length;
    }
}
