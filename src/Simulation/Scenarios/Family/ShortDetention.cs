using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Family;

/// <summary>Detained for days and free again: nobody leaves a household for that.</summary>
internal sealed class ShortDetention : Scenario
{
    public override string Name => "short_detention";

    public override IReadOnlyList<string> Bears { get; } = ["R02"];

    public override double PerTenThousand => 3;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Hosts) is not var (_, member))
            return;
        var from = stage.AnyDay(dice, 40);
        stage.Send(CustodySheet.Fill(
            Mentions.Right(dice, member.Person), "detention", from, from.AddDays(dice.Between(5, 15)), from.AddDays(dice.Between(16, 30))));
    }
}
