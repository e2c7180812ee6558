using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Deaths;

/// <summary>The breadwinner dies and what another member earns was never declared: the recount is unknown, not low.</summary>
internal sealed class BreadwinnerDiesIncomeUnknown : Scenario
{
    public override string Name => "breadwinner_died_income_unknown";

    public override IReadOnlyList<string> Bears { get; } = ["R01", "A18"];

    public override double PerTenThousand => 3;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, IsBreadwinner) is not var (household, member))
            return;
        var other = household.Members.First(m => m != member);
        other.Income = null;
        DeathReports.Mark(household, member);
        DeathReports.SendAll(stage, dice, member, DeathReports.DayOfDeath(stage, dice, member));

        static bool IsBreadwinner(Household h, Membership m) =>
            DeathReports.CanDie(h, m) && !h.HasDeath && !h.IsUpperLayer && h.Members.Count > 1
            && m.Labour != "none" && m.Income > 0 && h.Members.All(o => o.EndedOn is null);
    }
}
