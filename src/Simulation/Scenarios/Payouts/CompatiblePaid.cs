using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Payments;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Payouts;

/// <summary>Somebody on dibao is paid the old-age allowance as well: the two go together.</summary>
internal sealed class CompatiblePaid : Scenario
{
    public override string Name => "compatible_paid";

    public override IReadOnlyList<string> Bears { get; } = ["P01", "P05"];

    public override double PerTenThousand => 2;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Payout.Pick(stage, dice, (h, m) => h.Programme == Programme.Dibao && m.Person.AgeOn(stage.AsOf) is >= 82 and < 98) is var (household, member))
            Payout.Change(stage, household, Payout.Months(stage)[^1], usual => [usual, new PaidLine(usual.Month, "elder_allowance", 40_00, member.Person)]);
    }
}
