using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Tables;
using LowIncomeMonitor.Domain.Risk.Training;

namespace LowIncomeMonitor.Domain.Tests.Risk;

public sealed class DataCheckTests
{
    [Theory]
    [InlineData("0", "The label is 0 in all")]
    [InlineData("1", "The label is 1 in all")]
    public void Require_ConstantLabel_SaysWhichOne(string constant, string sentence)
    {
        var rows = SampleTables.Rows(100, 1).Select(row => (IReadOnlyList<string>)[.. row.Take(4), constant]).ToList();

        var refused = Assert.Throws<RiskDataException>(
            () => DataCheck.Require(TableReader.Read(SampleTables.Header, rows, "label").Table));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Require_TooFewOfOneOutcome_SaysHowManyAreNeeded() =>
        Assert.Contains("at least 20", Assert.Throws<RiskDataException>(
            () => DataCheck.Require(SampleTables.Table(30))).Message, StringComparison.Ordinal);

    [Fact]
    public void Suspicious_HonestColumns_None() => Assert.Empty(DataCheck.Suspicious(SampleTables.Table(1500)));

    [Fact]
    public void Suspicious_ColumnWrittenAfterTheOutcome_IsNamed()
    {
        var dice = new Random(5);
        var rows = SampleTables.Rows(800, 2).Select(row => (IReadOnlyList<string>)
            [.. row, $"{(row[4] == "1" ? 3 : 0) + dice.NextDouble():0.000}", row[4] == "1" && dice.Next(2) == 0 ? "granted" : ""]).ToList();

        var table = TableReader.Read([.. SampleTables.Header, "relief_sum", "end_reason"], rows, "label").Table;

        Assert.Equal(["end_reason", "relief_sum"], DataCheck.Suspicious(table).Select(s => s.Name));
    }
}
