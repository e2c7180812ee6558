using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Rosters;

/// <summary>A child of a dibao family that also draws the unattended child's allowance, as a top-up: allowed together.</summary>
internal sealed class CompatibleProgrammes : Scenario
{
    public override string Name => "compatible_programmes";

    public override IReadOnlyList<string> Bears { get; } = ["R11", "J04"];

    public override double PerTenThousand => 3;

    public override bool IsStateOfRoster => true;

    /// <summary>What the child's share of the dibao leaves of the allowance.</summary>
    public static int Difference(Stage stage, Household household)
    {
        var share = household.MonthlyAmount!.Value / household.Members.Count(m => m.Programme == Programme.Dibao && m.EndedOn is null);
        return Math.Max(0, (stage.Profile.UnattendedAllowance ?? stage.Profile.OrphanAllowance) - share);
    }

    public override void Play(Stage stage, Dice dice)
    {
        if (Doubling.PickMember(stage, dice, stage.Hosts, (h, m) => h.Programme == Programme.Dibao && m.Relation == "child")
            is var (household, member))
            Doubling.Add(stage, dice, household, member, household, Programme.UnattendedChild, member.Relation).OwnAmount =
                Difference(stage, household);
    }
}
