using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Recounts;

/// <summary>A household leaves dibao step by step; how soon that ends makes the difference.</summary>
internal abstract class GradualExit : Scenario
{
    public override IReadOnlyList<string> Bears { get; } = ["J07"];

    public override double PerTenThousand => 2;

    public override bool IsStateOfRoster => true;

    /// <summary>Days until it ends.</summary>
    protected abstract (int Least, int Most) DaysLeft { get; }

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Tested, (h, _) => h.Programme == Programme.Dibao) is not var (household, _))
            return;
        var end = stage.AsOf.AddDays(dice.Between(DaysLeft.Least, DaysLeft.Most));
        foreach (var member in household.Members)
            (member.EndedOn, member.EndReason) = (end, "gradual_exit");
        stage.Note(household);
    }
}
