using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Deaths;

/// <summary>A member dies and the offices report it in their own time.</summary>
internal sealed class OrdinaryDeath : Scenario
{
    public override string Name => "ordinary_death";

    public override IReadOnlyList<string> Bears { get; } = ["R01", "A18"];

    public override double PerTenThousand => 150;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, Likely) is not var (household, member))
            return;
        DeathReports.Mark(household, member);
        DeathReports.SendAll(stage, dice, member, DeathReports.DayOfDeath(stage, dice, member));

        bool Likely(Household h, Membership m) =>
            DeathReports.CanDie(h, m) && (m.Person.AgeOn(stage.AsOf) >= 65 || dice.Chance(0.12));
    }
}
