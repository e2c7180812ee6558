using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>Removed over one asset although a member is severely disabled, as in Jian’ou.</summary>
internal sealed class RemovedOverAsset : Scenario
{
    public override string Name => "removed_over_asset";

    public override IReadOnlyList<string> Bears { get; } = ["A24"];

    public override double PerTenThousand => 3;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        var left = Leaving.Left(stage);
        if (left.Count == 0)
            return;
        var household = dice.Pick(left);
        var reason = dice.Pick((string[])["business", "vehicle", "property", "assets"]);
        foreach (var member in household.Members)
            member.EndReason = reason;
        (household.Members[0].DisabilityKind, household.Members[0].DisabilityGrade) = ("mental", dice.Between(1, 3));
        stage.Note(household);
    }
}
