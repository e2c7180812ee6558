using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Deaths;

/// <summary>A death at home that the village reports one to five months late.</summary>
internal sealed class LateReport : Scenario
{
    public override string Name => "late_death_report";

    public override IReadOnlyList<string> Bears { get; } = ["R01", "A18"];

    public override double PerTenThousand => 8;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, DeathReports.CanDie) is not var (household, member))
            return;
        DeathReports.Mark(household, member);
        var diedOn = DeathReports.DayOfDeath(stage, dice, member);
        DeathReports.SendAll(stage, dice, member, diedOn, dice.Between(30, 150));
    }
}
