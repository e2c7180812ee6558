using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Rosters;

/// <summary>The same person is entered in two households, in the second sometimes with an old form of the number.</summary>
internal sealed class TwoHouseholds : Scenario
{
    public override string Name => "person_in_two_households";

    public override IReadOnlyList<string> Bears { get; } = ["R11"];

    public override double PerTenThousand => 6;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Doubling.PickMember(stage, dice, stage.Hosts) is not var (household, member)
            || Stage.PickHousehold(dice, stage.Hosts, h => h != household && Doubling.Suits(h)) is not { } second)
            return;
        Doubling.Add(stage, dice, household, member, second, second.Programme, "other");
    }
}
