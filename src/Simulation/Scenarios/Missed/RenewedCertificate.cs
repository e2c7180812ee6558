using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Health;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A certificate is renewed after ten years: severe as before, and no news.</summary>
internal sealed class RenewedCertificate : Scenario
{
    public override string Name => "renewed_certificate";

    public override IReadOnlyList<string> Bears { get; } = ["A02"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Upper, (h, m) => !h.Doubled && m.Person.Records.Count == 0
            && h.Programme is Programme.Rigid or Programme.Monitored && m.Person.AgeOn(stage.AsOf) > 20) is not var (_, member))
            return;
        var renewed = stage.AsOf.AddDays(-dice.Between(20, 300));
        var sent = Fresh.SentAfter(stage, renewed, dice.Between(2, 15));
        var grade = dice.Between(1, 2);
        var first = DisabilitySheet.Fill(dice, Mentions.Right(dice, member.Person), grade, renewed.AddYears(-10).AddDays(30), sent);
        stage.Send(first);
        stage.Send(first with { IssuedOn = renewed, ExpiresOn = renewed.AddYears(10) });
    }
}
