using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Payments;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>The old-age allowance goes on for the months after a death.</summary>
internal sealed class AllowanceAfterDeath : Scenario
{
    public override string Name => "allowance_after_death";

    public override IReadOnlyList<string> Bears { get; } = ["R17"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Allowances.Dies(stage, dice, PaymentBook.MonthsOf(stage.First, stage.AsOf)[0].AddDays(dice.Between(3, 20))) is var (household, member))
            Pick.Draws(stage, household, member.Person, "elder_allowance", 40_00);
    }
}
