using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Family;

/// <summary>An adult child lives elsewhere and has too little to support anybody.</summary>
internal sealed class PoorChildElsewhere : Scenario
{
    public override string Name => "poor_child_elsewhere";

    public override IReadOnlyList<string> Bears { get; } = [];

    public override double PerTenThousand => 4;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 60 and < 88) is var (_, member))
            stage.Send(SupportSheet.OfChild(stage, dice, Mentions.Right(dice, member.Person), dice.Between(6, 12) * 100));
    }
}
