using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Payouts;

/// <summary>Help ended in the last month, which is still paid: it stops from the next.</summary>
internal sealed class PaidInMonthOfEnd : Scenario
{
    public override string Name => "paid_in_month_of_end";

    public override IReadOnlyList<string> Bears { get; } = ["P01", "P04"];

    public override double PerTenThousand => 2;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Payout.Months(stage) is not [.., var last] || Payout.Pick(stage, dice, (h, _) => h.Programme == Programme.Dibao) is not var (household, _))
            return;
        foreach (var one in household.Members)
            (one.EndedOn, one.EndReason) = (last.AddDays(9), "own_request");
        household.Ended = true;
        stage.Note(household);
    }
}
