using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>Removed over a vehicle; nobody is disabled or ill.</summary>
internal sealed class RemovedOverAssetHealthy : Scenario
{
    public override string Name => "removed_over_asset_healthy";

    public override IReadOnlyList<string> Bears { get; } = ["A24"];

    public override double PerTenThousand => 3;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        var left = Leaving.Left(stage);
        if (left.Count == 0)
            return;
        var household = dice.Pick(left);
        var reason = "vehicle";
        foreach (var member in household.Members)
            (member.EndReason, member.DisabilityKind, member.DisabilityGrade, member.SevereIllness) = (reason, "", null, false);
        stage.Note(household);
    }
}
