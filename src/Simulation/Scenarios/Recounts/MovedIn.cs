using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Recounts;

/// <summary>A member’s residence is moved to the county: who is helped here, changes nothing.</summary>
internal sealed class MovedIn : Scenario
{
    public override string Name => "moved_in";

    public override IReadOnlyList<string> Bears { get; } = ["J03"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Tested, (h, m) => h.Programme == Programme.Dibao && Fresh.IsAged(stage, m, 20)) is not var (household, member))
            return;
        var day = stage.AnyDay(dice);
        stage.Send(MoveSheet.Fill(
            Mentions.Right(dice, member.Person), dice.Pick(stage.Profile.Neighbours), household.County, day, day.AddDays(dice.Between(1, 15))));
    }
}
