namespace LowIncomeMonitor.Architecture.Tests;

public sealed class ScoreReadersTests
{
    [Fact]
    public void Violations_Repository_None()
    {
        using var tree = SourceTree.Repository();

        Assert.Empty(ScoreReaders.Violations(tree));
    }

    [Theory]
    [InlineData("src/Alerts/Desk/Decisions.cs", "if (step.File.Risk > 0.5) return Refused();", "judges by a score")]
    [InlineData("src/Domain/Alerting/CaseLifecycle.cs", "RiskBand band = position.Band;", "judges by a score")]
    [InlineData("src/Domain/Rules/Catalogue/A01.cs", "if (score is HouseholdScore known)", "judges by a score")]
    [InlineData("src/Api/Services/Wrong.cs", "\"select household_id from risk.scores\"", "reads scores")]
    [InlineData("src/Alerts/Store/HouseholdStore.cs", "\"select * from risk.shadow_scores\"", "reads what challengers say")]
    public void Violations_BadFile_IsReported(string path, string text, string expected)
    {
        using var tree = SourceTree.Of((path, text));

        Assert.Contains(expected, Assert.Single(ScoreReaders.Violations(tree)), StringComparison.Ordinal);
    }
}
