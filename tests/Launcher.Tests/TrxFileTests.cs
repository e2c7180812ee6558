using LowIncomeMonitor.TestRun;

namespace LowIncomeMonitor.Launcher.Tests;

public sealed class TrxFileTests
{
    private const string Passed = """<UnitTestResult testName="A" outcome="Passed" />""";

    [Fact]
    public void Read_EveryKindOfResult_CountsAndExplains()
    {
        var outcome = Read(4, Passed, """
            <UnitTestResult testName="B(x: &quot;&lt;1&gt;&quot;)" outcome="Failed"><Output><StdOut>noise</StdOut><ErrorInfo>
            <Message>expected 1 &amp; got &#x0;</Message><StackTrace>at B</StackTrace></ErrorInfo></Output></UnitTestResult>
            """, """
            <UnitTestResult testName="C" outcome="NotExecuted"><Output><StdOut>no Kafka here</StdOut></Output></UnitTestResult>
            """, """<UnitTestResult testName="D" outcome="Timeout" />""");

        Assert.Equal(1, outcome.Passed);
        Assert.Equal(["B(x: \"<1>\")", "D"], outcome.Failed.Select(note => note.Test));
        Assert.Equal("expected 1 & got \0\nat B", outcome.Failed[0].Text);
        Assert.Equal([new TestNote("C", "no Kafka here")], outcome.Skipped);
    }

    [Fact]
    public void Read_FewerResultsThanTheHostCounted_IsAFailure() =>
        Assert.Equal("reported 2 tests, of which 1 have a result", Assert.Single(Read(2, Passed).Failed).Text);

    [Fact]
    public void Read_AbortedRun_IsAFailureWithItsReason()
    {
        var outcome = Read(1, Passed, after: """<RunInfos><RunInfo outcome="Error"><Text>host crashed</Text></RunInfo></RunInfos>""");
        Assert.Equal((1, "host crashed"), (outcome.Passed, Assert.Single(outcome.Failed).Text));
    }

    [Fact]
    public async Task RunAsync_AssemblyThatCannotRun_IsOneFailureAndExitCode1()
    {
        var folder = Directory.CreateTempSubdirectory("monitor-test-run-").FullName;
        var broken = Path.Combine(folder, "Broken.Tests.dll");
        await File.WriteAllTextAsync(broken, "not an assembly");
        var output = new StringWriter();

        var code = await new TestSuite(folder, TimeProvider.System, output).RunAsync([new("Broken.Tests", broken)], default);

        Directory.Delete(folder, recursive: true);
        Assert.Equal(1, code);
        Assert.EndsWith("\n0 passed, 1 failed\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_NothingToRun_FailsAndSaysSo()
    {
        var output = new StringWriter();
        var code = await new TestSuite(Path.GetTempPath(), TimeProvider.System, output).RunAsync([], default);
        Assert.Equal((1, "no test ran\n0 passed, 0 failed\n"), (code, output.ToString()));
    }

    private static TestOutcome Read(int total, params string[] results) => Read(total, string.Concat(results), after: "");

    private static TestOutcome Read(int total, string results, string after) => TrxFile.Read(new StringReader($"""
        <?xml version="1.0" encoding="utf-8"?>
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
          <Results>{results}</Results>
          <ResultSummary outcome="Completed"><Counters total="{total}" />{after}</ResultSummary>
        </TestRun>
        """));
}
