using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Payments;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A disabled person on dibao draws the living subsidy every month.</summary>
internal sealed class SubsidyDrawn : Scenario
{
    public override string Name => "subsidy_drawn";

    public override IReadOnlyList<string> Bears { get; } = ["A03"];

    public override double PerTenThousand => 6;

    public override void Play(Stage stage, Dice dice)
    {
        if (Subsidies.Certified(stage, dice) is not var (household, member))
            return;
        foreach (var month in PaymentBook.MonthsOf(stage.First, stage.AsOf))
            household.PaymentChanges[month] = usual => Subsidies.With(usual, new PaidLine(month, "disability_living", 181_00, member.Person));
    }
}
