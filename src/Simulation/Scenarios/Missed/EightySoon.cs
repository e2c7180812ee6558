using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>Somebody turns eighty within weeks, or a little later: whoever is meant is noted.</summary>
internal sealed class EightySoon : Scenario
{
    public override string Name => "eighty_soon";

    public override IReadOnlyList<string> Bears { get; } = ["A16"];

    public override double PerTenThousand => 1;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Everyone, (_, m) => m.Person.Birth.AddYears(80) > stage.AsOf
            && m.Person.Birth.AddYears(80) <= stage.AsOf.AddDays(dice.Chance(0.5) ? 60 : 150)) is var (household, _))
            stage.Note(household);
    }
}
