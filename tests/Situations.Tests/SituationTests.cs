namespace LowIncomeMonitor.Situations.Tests;

/// <summary>Every story of rules/situations as a test of its own, called by rule and title.</summary>
public sealed class SituationTests
{
    public static TheoryData<string> Names => [.. Library.Situations.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Situation(string story)
    {
        var situation = Library.Situations[story];

        var differences = Library.Differences(situation);

        Assert.True(differences.Count == 0, $"{situation.At}\n{string.Join('\n', differences)}");
    }
}
