using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Stays;

/// <summary>A private insurer paid weeks later; the corrected record has a small own payment.</summary>
internal sealed class CommercialPaymentLater : Scenario
{
    public override string Name => "commercial_payment_later";

    public override IReadOnlyList<string> Bears { get; } = ["A01"];

    public override double PerTenThousand => 5;

    public override void Play(Stage stage, Dice dice)
    {
        if (StaySheet.Pick(stage, dice, stage.Hosts) is not var (_, member))
            return;
        var own = dice.Between(12_000, 50_000) * 100L;
        var total = own * 2;
        var sent = stage.Send(StaySheet.New(stage, dice, Mentions.Right(dice, member.Person), own, total));
        var paid = own - dice.Between(500, 4_000) * 100L;
        var corrected = sent.ReportedOn.AddDays(dice.Between(3, 60));
        stage.Send(sent with
        {
            Version = 2,
            Insurance = sent.Insurance + paid,
            Own = own - paid,
            ReportedOn = corrected < stage.AsOf ? corrected : stage.AsOf,
        });
    }
}
