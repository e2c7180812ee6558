using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Payments;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Payouts;

/// <summary>Help ended in the month before the last, and the last is paid all the same.</summary>
internal sealed class PaidAfterEnd : Scenario
{
    public override string Name => "paid_after_end";

    public override IReadOnlyList<string> Bears { get; } = ["P04"];

    public override double PerTenThousand => 2;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Payout.Months(stage) is not [.., var before, var last] || Payout.Pick(stage, dice, (h, _) => h.Programme == Programme.Dibao) is not var (household, member))
            return;
        foreach (var one in household.Members)
            (one.EndedOn, one.EndReason) = (before.AddDays(9), "own_request");
        household.Ended = true;
        household.PaymentChanges[last] = _ => [new PaidLine(last, "dibao", household.MonthlyAmount!.Value * 100L, member.Person)];
        stage.Note(household);
    }
}
