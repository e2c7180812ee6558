namespace LowIncomeMonitor.Simulation.Scenarios.Recounts;

/// <summary>A gradual exit has months to run.</summary>
internal sealed class GradualExitRuns : GradualExit
{
    public override string Name => "gradual_exit_runs";

    protected override (int Least, int Most) DaysLeft => (31, 200);
}
