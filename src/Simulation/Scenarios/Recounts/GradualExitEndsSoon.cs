using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Recounts;

/// <summary>A gradual exit ends within a month.</summary>
internal sealed class GradualExitEndsSoon : Scenario
{
    public override string Name => "gradual_exit_ends_soon";

    public override IReadOnlyList<string> Bears { get; } = ["J07"];

    public override double PerTenThousand => 2;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Tested, (h, _) => h.Programme == Programme.Dibao) is not var (household, _))
            return;
        var end = stage.AsOf.AddDays(dice.Between(2, 30));
        foreach (var member in household.Members)
            (member.EndedOn, member.EndReason) = (end, "gradual_exit");
        stage.Note(household);
    }
}
