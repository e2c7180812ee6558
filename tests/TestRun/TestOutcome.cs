namespace LowIncomeMonitor.TestRun;

/// <summary>One failed or skipped test and the text that explains it.</summary>
internal sealed record TestNote(string Test, string Text);

/// <summary>What one test project did.</summary>
internal sealed record TestOutcome(int Passed, IReadOnlyList<TestNote> Failed, IReadOnlyList<TestNote> Skipped)
{
    /// <summary>Adds a failure that belongs to no test: a crashed host, a time limit, an unreadable result.</summary>
    public TestOutcome WithFailure(string test, string text) => this with { Failed = [.. Failed, new(test, text)] };
}
