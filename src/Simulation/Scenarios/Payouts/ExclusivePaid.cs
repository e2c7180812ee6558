using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Payments;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Payouts;

/// <summary>Somebody on destitute support is paid the living subsidy of disabled people as well, which excludes it.</summary>
internal sealed class ExclusivePaid : Scenario
{
    public override string Name => "exclusive_paid";

    public override IReadOnlyList<string> Bears { get; } = ["P05"];

    public override double PerTenThousand => 2;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Payout.Pick(stage, dice, (h, _) => h.Programme == Programme.Tekun && h.Members.Count == 1) is var (household, member))
            Payout.Change(stage, household, Payout.Months(stage)[^1], usual => [usual, new PaidLine(usual.Month, "disability_living", 181_00, member.Person)]);
    }
}
