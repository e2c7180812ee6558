using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Tests.Risk;

public sealed class TableReaderTests
{
    [Fact]
    public void Read_NumbersWordsAndGaps_KeepsWhatIsMissing()
    {
        var table = TableReader.Read(["b", "a", "y"], [["1.5", "x", "1"], ["", "y", "0"], ["?", "", "0"]], "y").Table;

        Assert.Equal(["a", "b"], table.Columns.Select(c => c.Name));
        Assert.Equal([0, 1, double.NaN], table.Values(0).ToArray());
        Assert.Equal([1.5, double.NaN, double.NaN], table.Values(1).ToArray());
        Assert.Equal(1, table.Positives);
    }

    [Theory]
    [InlineData("a,y", "", "no row")]
    [InlineData("a,y", "1,2", "0 or 1")]
    [InlineData("a,y", "1,yes", "0 or 1")]
    [InlineData("a,b", "1,1", "no column y")]
    [InlineData("a,a,y", "1,1,1", "stands twice")]
    [InlineData("a,y", "1,", "empty in every row")]
    [InlineData("a,y", ",1", "No column is left")]
    public void Read_UnusableTable_SaysWhy(string header, string row, string sentence)
    {
        IReadOnlyList<IReadOnlyList<string>> rows = row.Length == 0 ? [] : [row.Split(',')];

        var refused = Assert.Throws<RiskDataException>(() => TableReader.Read(header.Split(','), rows, "y"));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RowsWithoutLabelAndAColumnOfNames_AreLeftOutAndSaid()
    {
        var rows = Enumerable.Range(0, 50).Select(i => (IReadOnlyList<string>)[$"name{i}", $"{i}", i == 3 ? "" : $"{i % 2}"]).ToList();

        var reading = TableReader.Read(["id", "x", "y"], rows, "y");

        Assert.Equal(49, reading.Table.Rows);
        Assert.Equal(["x"], reading.Table.Columns.Select(c => c.Name));
        Assert.Equal(2, reading.Warnings.Count);
    }

    [Fact]
    public void Hash_RowsInAnyOrder_IsTheSame()
    {
        var rows = SampleTables.Rows(300, 1);
        var shuffled = Folds.Shuffled(300, 5).Select(r => rows[r]).ToList();

        var (first, second) = (Read(rows), Read(shuffled));

        Assert.Equal(first.Hash(), second.Hash());
        Assert.NotEqual(first.Hash(), Read([.. rows.Skip(1)]).Hash());

        static RiskTable Read(IReadOnlyList<IReadOnlyList<string>> rows) => TableReader.Read(SampleTables.Header, rows, "label").Table;
    }

    [Fact]
    public void For_AModelsColumns_TranslatesWordsAndMarksUnseenOnes()
    {
        var columns = TableReader.Read(["a", "y"], [["u", "0"], ["w", "1"]], "y").Table.Columns;

        var read = TableReader.Read(["a", "y"], [["w", "0"], ["new", "1"], ["", "1"]], "y").Table.For(columns);

        Assert.Equal([1, columns[0].Unseen, double.NaN], read.Values(0).ToArray());
        Assert.Contains("missing", Assert.Throws<RiskDataException>(
            () => SampleTables.Table(10).For(columns)).Message, StringComparison.Ordinal);
    }
}
