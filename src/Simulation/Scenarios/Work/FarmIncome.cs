using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Work;

/// <summary>A statement of what the fields gave in a year.</summary>
internal sealed class FarmIncome : Scenario
{
    public override string Name => "farm_income";

    public override IReadOnlyList<string> Bears { get; } = [];

    public override double PerTenThousand => 6;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 25 and < 75) is var (_, member))
            stage.Send(IncomeSheet.New(stage, dice, Mentions.Right(dice, member.Person), "farming", dice.Between(10, 60) * 100));
    }
}
