using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Stays;

/// <summary>A big own payment with name and birth date but no number: ask who it was.</summary>
internal sealed class StayWithoutNumber : Scenario
{
    public override string Name => "stay_without_number";

    public override IReadOnlyList<string> Bears { get; } = ["A01", "V01"];

    public override double PerTenThousand => 4;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (h, m) => StaySheet.CanStay(h) && stage.Identities.IsUnique(m.Person))
            is not var (_, member))
            return;
        var own = dice.Between(11_000, 40_000) * 100L;
        stage.Send(StaySheet.New(stage, dice, Mentions.WithoutNumber(member.Person), own, own * 2));
    }
}
