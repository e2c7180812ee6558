using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Payouts;

/// <summary>An earlier month brought less: the roster tells the amount of today, so that nothing is known of then.</summary>
internal sealed class FormerMonthDiffers : Scenario
{
    public override string Name => "former_month_differs";

    public override IReadOnlyList<string> Bears { get; } = ["P03"];

    public override double PerTenThousand => 2;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Payout.Pick(stage, dice) is not var (household, _))
            return;
        var months = Payout.Months(stage);
        if (months.Count > 1)
            Payout.Change(stage, household, months[^2], usual => [usual with { Amount = usual.Amount - 3_000 }]);
    }
}
