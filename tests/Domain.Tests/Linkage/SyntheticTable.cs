using LowIncomeMonitor.Domain.Linkage.Models;
using LowIncomeMonitor.Domain.Linkage.Quality;
using LowIncomeMonitor.Domain.Linkage.Tables;

namespace LowIncomeMonitor.Domain.Tests.Linkage;

/// <summary>People with duplicates made by known slips, and the truth beside them.</summary>
internal static class SyntheticTable
{
    private const string Letters = "abcdefghijklmnoprstuvw";

    public static LinkModel Model { get; } = LinkModelJson.Read(
        """
        { "model": "people", "comparisons": [
            { "name": "given", "comparator": "jaro_winkler" },
            { "name": "family", "comparator": "jaro_winkler" },
            { "name": "born", "comparator": "edits" },
            { "name": "town", "comparator": "exact" } ] }
        """);

    /// <summary>Rows of id, given, family, born, town; the id is the person.</summary>
    public static List<string[]> Rows(int people, int seed)
    {
        var random = new Random(seed);
        string[] given = [.. Enumerable.Range(0, 60).Select(_ => Word(random))];
        string[] family = [.. Enumerable.Range(0, 200).Select(_ => Word(random))];
        var rows = new List<string[]>();
        for (var person = 0; person < people; person++)
        {
            string[] row =
            [
                $"p{person}", given[random.Next(given.Length)], family[random.Next(family.Length)],
                $"{random.Next(1930, 2010)}{random.Next(1, 13):D2}{random.Next(1, 29):D2}", $"town{random.Next(40)}",
            ];
            rows.Add(row);
            if (random.Next(2) == 0)
                rows.Add([.. row.Select((cell, column) => column > 0 && column < 4 && random.Next(8) == 0 ? Slip(cell, random) : cell)]);
        }

        return rows;
    }

    public static (RecordSet Records, Truth Truth) Read(IEnumerable<string[]> rows)
    {
        string[] columns = ["id", "given", "family", "born", "town"];
        var builder = new RecordSetBuilder(columns);
        foreach (var row in rows)
        {
            for (var column = 0; column < columns.Length; column++)
                builder.Cell(column, columns[column], row[column]);
            builder.EndRow(TableSide.Left);
        }

        var records = builder.Build();
        return (records, new Truth(records.Column("id").Codes.ToArray(), records.LeftCount));
    }

    private static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(4, 9)).Select(_ => Letters[random.Next(Letters.Length)])]);

    private static string Slip(string text, Random random)
    {
        var at = random.Next(text.Length);
        var letter = char.IsDigit(text[at]) ? (char)('0' + random.Next(10)) : Letters[random.Next(Letters.Length)];
        return random.Next(3) == 0 ? "" : text[..at] + letter + text[(at + 1)..];
    }
}
