namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>The employer pays by a far lower base for the last three whole months.</summary>
internal sealed class WageFell : LowerBase
{
    public override string Name => "wage_fell";

    public override double PerTenThousand => 3;

    protected override (int Least, int Most) Left => (45, 69);
}
