using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Health;

/// <summary>A member receives a certificate of the lighter grades.</summary>
internal sealed class CertificateIssued : Scenario
{
    public override string Name => "certificate_issued";

    public override IReadOnlyList<string> Bears { get; } = [];

    public override double PerTenThousand => 6;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 10 and < 75) is var (_, member))
            stage.Send(DisabilitySheet.New(stage, dice, Mentions.Right(dice, member.Person), dice.Between(3, 4)));
    }
}
