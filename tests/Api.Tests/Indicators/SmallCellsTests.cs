using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Api.Indicators;

namespace LowIncomeMonitor.Api.Tests.Indicators;

public sealed class SmallCellsTests
{
    private const int Below = 5;
    private static readonly string[] s_rules = ["r1", "r2", "r3"];
    private static readonly Dictionary<string, string> s_sums = s_rules.ToDictionary(r => r, _ => "side");

    [Theory]
    [InlineData(new long[] { 10, 20, 30 }, "60 | 10 20 30")]
    [InlineData(new long[] { 0, 20, 30 }, "50 | 0 20 30")]
    [InlineData(new long[] { 3, 20, 30 }, "53 | * * 30")]
    [InlineData(new long[] { 3, 20, 20 }, "43 | * * 20")]
    [InlineData(new long[] { 3, 4, 30 }, "37 | * * 30")]
    [InlineData(new long[] { 1, 1, 30 }, "32 | * * *")]
    [InlineData(new long[] { 4, 4, 30 }, "38 | * * *")]
    [InlineData(new long[] { 4, 4, 0 }, "* | * * 0")]
    [InlineData(new long[] { 3, 0, 0 }, "* | * 0 0")]
    [InlineData(new long[] { 5, 5, 5 }, "15 | 5 5 5")]
    public void Hide_OneColumn_HidesSmallAndWhatWouldTellThem(long[] parts, string expected)
    {
        var rows = Rows([parts.Sum(), .. parts]);
        var hidden = SmallCells.Hide(rows, [.. SumLine.Of(rows, new Dictionary<string, string>())], Below);

        var shown = rows.Select((row, index) => hidden.Contains(new Cell(index, "n")) ? "*" : $"{row["n"]}").ToList();
        Assert.Equal(expected, $"{shown[0]} | {string.Join(' ', shown.Skip(1))}");
    }

    [Fact]
    public void Hide_AnyTable_HidesEverySmallCountAndNoZero() => Property.Holds(Tables(), rows =>
    {
        var hidden = Hide(rows);
        return Cells(rows).All(cell => Count(rows, cell) switch
        {
            0 => !hidden.Contains(cell),
            < Below => hidden.Contains(cell),
            _ => true,
        });
    });

    [Fact]
    public void Hide_AnyTable_NoLineTellsAHiddenCount() => Property.Holds(Tables(), rows =>
    {
        var hidden = Hide(rows);
        return SumLine.Of(rows, s_sums).All(line => line.Parts.Count == 0 || Solutions(rows, line, hidden) != 1);
    });

    [Fact]
    public void Hide_NothingSmall_HidesNothing() =>
        Property.Holds(Tables(), rows => SmallCells.Hide(rows, [.. SumLine.Of(rows, s_sums)], 0).Count == 0);

    // How many ways are left to fill the hidden cells of a line, as a reader would count them who knows that every
    // hidden cell holds something: 0 when nothing is hidden, 2 for "more than one".
    private static int Solutions(IReadOnlyList<Dictionary<string, long>> rows, SumLine line, IReadOnlySet<Cell> hidden)
    {
        var unknown = line.Parts.Where(hidden.Contains).ToList();
        if (hidden.Contains(line.Sum))
            return unknown.Count == 0 ? 1 : 2;
        if (unknown.Count == 0)
            return 0;
        var rest = Count(rows, line.Sum) - line.Parts.Where(p => !hidden.Contains(p)).Sum(p => Count(rows, p));
        // All small ones at their largest: only then does an upper bound tell them too.
        var allAtTheirMost = unknown.All(cell => Count(rows, cell) == Below - 1);
        return unknown.Count == 1 || rest == unknown.Count || allAtTheirMost ? 1 : 2;
    }

    private static Gen<Dictionary<string, long>[]> Tables()
    {
        var count = Gen.Frequency((3, Gen.Constant(0)), (4, Gen.Choose(1, Below - 1)), (4, Gen.Choose(Below, 40)));
        var part = count.ArrayOf(s_rules.Length).Select(counts => s_rules.Zip(counts).ToDictionary(c => c.First, c => (long)c.Second));
        return Gen.Choose(0, 6).SelectMany(n => part.ArrayOf(n)).Select(parts =>
        {
            Dictionary<string, long>[] rows = [s_rules.ToDictionary(r => r, r => parts.Sum(p => p[r])), .. parts];
            foreach (var row in rows)
                row["side"] = s_rules.Sum(r => row[r]);
            return rows;
        });
    }

    private static IReadOnlySet<Cell> Hide(Dictionary<string, long>[] rows) =>
        SmallCells.Hide(rows, [.. SumLine.Of(rows, s_sums)], Below);

    private static Dictionary<string, long>[] Rows(IEnumerable<long> counts) =>
        [.. counts.Select(count => new Dictionary<string, long> { ["n"] = count })];

    private static IEnumerable<Cell> Cells(Dictionary<string, long>[] rows) =>
        rows.SelectMany((row, index) => row.Keys.Select(column => new Cell(index, column)));

    private static long Count(IReadOnlyList<Dictionary<string, long>> rows, Cell cell) => rows[cell.Row][cell.Column];
}
