using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Payments;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Payouts;

/// <summary>An edge household, which gets no money, is paid dibao in the last month.</summary>
internal sealed class PaidUnlisted : Scenario
{
    public override string Name => "paid_unlisted";

    public override IReadOnlyList<string> Bears { get; } = ["P01"];

    public override double PerTenThousand => 2;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Payout.Months(stage) is not [.., var last] || Fresh.Pick(
            stage, dice, stage.Upper, (h, _) => h.Programme == Programme.Edge && h.PaymentChanges.Count == 0 && !h.HasStay) is not var (household, member))
            return;
        var fen = dice.Between(200, 600) * 100L;
        household.PaymentChanges[last] = _ => [new PaidLine(last, "dibao", fen, member.Person)];
        stage.Note(household);
    }
}
