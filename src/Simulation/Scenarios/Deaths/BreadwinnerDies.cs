using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Deaths;

/// <summary>The member who earns most dies; those left may fall below the line.</summary>
internal sealed class BreadwinnerDies : Scenario
{
    public override string Name => "breadwinner_died";

    public override IReadOnlyList<string> Bears { get; } = ["R01", "A18"];

    public override double PerTenThousand => 10;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, IsBreadwinner) is not var (household, member))
            return;
        DeathReports.Mark(household, member);
        DeathReports.SendAll(stage, dice, member, DeathReports.DayOfDeath(stage, dice, member));

        static bool IsBreadwinner(Household h, Membership m) =>
            DeathReports.CanDie(h, m) && h.Members.Count > 1 && m.Labour != "none" && m.Income > 0
            && h.Members.All(o => o.Income is not null && o.Income <= m.Income);
    }
}
