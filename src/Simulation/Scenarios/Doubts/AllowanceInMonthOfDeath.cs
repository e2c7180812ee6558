using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>The month of the death is payable.</summary>
internal sealed class AllowanceInMonthOfDeath : Scenario
{
    public override string Name => "allowance_in_month_of_death";

    public override IReadOnlyList<string> Bears { get; } = ["R17"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Allowances.Dies(stage, dice, stage.AsOf.AddDays(-16)) is var (household, member))
            Pick.Draws(stage, household, member.Person, "elder_allowance", 40_00);
    }
}
