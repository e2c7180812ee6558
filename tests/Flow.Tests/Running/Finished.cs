namespace LowIncomeMonitor.Flow.Tests.Running;

/// <summary>A command that has ended.</summary>
internal sealed record Finished(int ExitCode, string Output, string Errors)
{
    public CountyFigures Figures()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}: {Errors}");
        return CountyFigures.Parse(Output);
    }
}
