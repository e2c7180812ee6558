using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>Nobody of a monitored household can work.</summary>
internal sealed class NobodyAble : Scenario
{
    public override string Name => "nobody_able";

    public override IReadOnlyList<string> Bears { get; } = ["A14"];

    public override double PerTenThousand => 2;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Upper, (h, _) => h.Programme == Programme.Monitored) is not var (household, _))
            return;
        foreach (var member in household.Members)
            member.Labour = "none";
        stage.Note(household);
    }
}
