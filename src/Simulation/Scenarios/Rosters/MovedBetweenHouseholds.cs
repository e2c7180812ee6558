using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Rosters;

/// <summary>Left one household before joining the other, as after a marriage: never in both.</summary>
internal sealed class MovedBetweenHouseholds : Scenario
{
    public override string Name => "moved_between_households";

    public override IReadOnlyList<string> Bears { get; } = ["R11"];

    public override double PerTenThousand => 4;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Doubling.PickMember(stage, dice, stage.Hosts, Suits) is not
            var (household, member)
            || Stage.PickHousehold(dice, stage.Hosts, h => h != household && Doubling.Suits(h) && !h.IsUpperLayer) is not { } second)
            return;
        var row = Doubling.Add(stage, dice, household, member, second, second.Programme, "other");
        // Well apart: a reader who compares whole months must not see an overlap either.
        member.EndedOn = row.EnrolledOn.AddDays(-45);
        member.EndReason = "moved";

        bool Suits(Household h, Membership m) =>
            h.Members.Count > 1 && !h.IsUpperLayer && m.EnrolledOn < stage.AsOf.AddDays(-360);
    }
}
