namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>The base falls, but by less than three tenths.</summary>
internal sealed class WageFellALittle : LowerBase
{
    public override string Name => "wage_fell_a_little";

    public override double PerTenThousand => 2;

    protected override (int Least, int Most) Left => (72, 95);
}
