using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A household that left within the year declares less than the line again.</summary>
internal sealed class FellBelowAfterExit : Scenario
{
    public override string Name => "fell_below_after_exit";

    public override IReadOnlyList<string> Bears { get; } = ["A06"];

    public override double PerTenThousand => 2;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Upper, (h, m) => h.Programme == Programme.WatchExited
            && m.EnrolledOn > stage.AsOf.AddMonths(-12)) is not var (household, _))
            return;
        foreach (var member in household.Members)
            member.Income = dice.Between(0, 300);
        stage.Note(household);
    }
}
