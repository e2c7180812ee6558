using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A disabled person left over income.</summary>
internal sealed class RemovedOverIncome : Scenario
{
    public override string Name => "removed_over_income";

    public override IReadOnlyList<string> Bears { get; } = ["A24"];

    public override double PerTenThousand => 3;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        var left = Leaving.Left(stage);
        if (left.Count == 0)
            return;
        var household = dice.Pick(left);
        var reason = "income";
        foreach (var member in household.Members)
            member.EndReason = reason;
        (household.Members[0].DisabilityKind, household.Members[0].DisabilityGrade) = ("mental", dice.Between(1, 3));
        stage.Note(household);
    }
}
