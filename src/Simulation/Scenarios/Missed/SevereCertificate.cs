using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Health;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>Somebody above the dibao layers receives a certificate of grade 1 or 2.</summary>
internal sealed class SevereCertificate : Scenario
{
    public override string Name => "severe_certificate";

    public override IReadOnlyList<string> Bears { get; } = ["A02"];

    public override double PerTenThousand => 4;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Upper, (h, m) => !h.Doubled && h.Programme is Programme.Rigid or Programme.Monitored)
            is not var (_, member))
            return;
        var issued = stage.AsOf.AddDays(-dice.Between(20, 300));
        stage.Send(DisabilitySheet.Fill(
            dice, Mentions.Right(dice, member.Person), dice.Between(1, 2), issued, Fresh.SentAfter(stage, issued, dice.Between(2, 15))));
    }
}
