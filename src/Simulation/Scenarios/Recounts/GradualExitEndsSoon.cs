namespace LowIncomeMonitor.Simulation.Scenarios.Recounts;

/// <summary>A gradual exit ends within a month.</summary>
internal sealed class GradualExitEndsSoon : GradualExit
{
    public override string Name => "gradual_exit_ends_soon";

    protected override (int Least, int Most) DaysLeft => (2, 30);
}
