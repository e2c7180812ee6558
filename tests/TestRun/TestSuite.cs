using System.Globalization;

namespace LowIncomeMonitor.TestRun;

/// <summary>Runs the test projects, tells how each went, and closes with the result line.</summary>
internal sealed class TestSuite(string results, TimeProvider clock, TextWriter output)
{
    /// <summary>Two: with more, tests that measure or wait for time on a small machine fail for lack of it.</summary>
    private const int AtOnce = 2;

    /// <summary>Returns the exit code: 0 only when something ran and nothing failed.</summary>
    public async Task<int> RunAsync(IReadOnlyList<TestProject> projects, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(results);
        var host = new TestHost(results);
        var outcomes = new List<TestOutcome>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        try
        {
            await Parallel.ForEachAsync(projects, options, async (project, token) =>
            {
                var started = clock.GetTimestamp();
                var outcome = await host.RunAsync(project, token);
                lock (outcomes)
                {
                    outcomes.Add(outcome);
                    Tell(project, outcome, clock.GetElapsedTime(started));
                }
            });
        }
        catch (OperationCanceledException)
        {
            output.WriteLine("stopped before the end");
            return 1;
        }
        return Close(outcomes);
    }

    private void Tell(TestProject project, TestOutcome outcome, TimeSpan taken)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{project.Name,-22} {outcome.Passed,5} passed {outcome.Failed.Count,3} failed {outcome.Skipped.Count,3} skipped {taken.TotalSeconds,7:F1} s"));
        foreach (var note in outcome.Failed)
            output.WriteLine($"  FAILED  {note.Test}\n{Indented(note.Text)}");
        foreach (var note in outcome.Skipped)
            output.WriteLine($"  skipped {note.Test}\n{Indented(note.Text)}");
        output.Flush();
    }

    private int Close(IReadOnlyCollection<TestOutcome> outcomes)
    {
        var passed = outcomes.Sum(outcome => outcome.Passed);
        var failed = outcomes.Sum(outcome => outcome.Failed.Count);
        var skipped = outcomes.Sum(outcome => outcome.Skipped.Count);
        if (passed + failed == 0)
            output.WriteLine("no test ran");
        output.WriteLine($"{passed} passed, {failed} failed{(skipped > 0 ? $", {skipped} skipped" : "")}");
        return failed == 0 && passed > 0 ? 0 : 1;
    }

    private static string Indented(string text) => "          " + text.Replace("\n", "\n          ", StringComparison.Ordinal);
}
