using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Tests.Risk;

/// <summary>Small tables whose outcome depends on their columns in a known way.</summary>
internal static class SampleTables
{
    private static readonly string[] s_work = ["none", "partial", "full"];

    public static IReadOnlyList<string> Header { get; } = ["income", "size", "work", "noise", "label"];

    /// <summary>Risk falls with income, grows with size, differs by work; one income in ten is missing.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(int count, int seed)
    {
        var dice = new Random(seed);
        var rows = new List<IReadOnlyList<string>>(count);
        for (var r = 0; r < count; r++)
        {
            var (income, size, work) = (dice.Next(200, 2000), dice.Next(1, 8), dice.Next(3));
            var odds = 1.2 - (income / 500.0) + (0.3 * size) + (work == 0 ? 1 : 0);
            rows.Add(
            [
                dice.Next(10) == 0 ? "" : $"{income}", $"{size}", s_work[work],
                $"{dice.Next(1000)}", dice.NextDouble() < LogOdds.Probability(odds) ? "1" : "0",
            ]);
        }

        return rows;
    }

    public static RiskTable Table(int count, int seed = 7) => TableReader.Read(Header, Rows(count, seed), "label").Table;
}
