using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Stays;

/// <summary>Settled long ago and sent only now: older than twelve months.</summary>
internal sealed class OldStay : Scenario
{
    public override string Name => "stay_before_the_window";

    public override IReadOnlyList<string> Bears { get; } = ["A01"];

    public override double PerTenThousand => 4;

    public override void Play(Stage stage, Dice dice)
    {
        if (StaySheet.Pick(stage, dice, stage.Hosts) is not var (_, member))
            return;
        var own = dice.Between(12_000, 40_000) * 100L;
        var stay = StaySheet.New(stage, dice, Mentions.Right(dice, member.Person), own, own * 2);
        var admitted = stage.AsOf.AddMonths(-12).AddDays(-dice.Between(60, 300));
        var settled = admitted.AddDays(20);
        stage.Send(stay with
        {
            AdmittedOn = admitted,
            DischargedOn = admitted.AddDays(14),
            SettledOn = settled,
            ReportedOn = dice.Day(settled > stage.First ? settled : stage.First, stage.AsOf.AddDays(-5)),
        });
    }
}
