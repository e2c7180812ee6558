using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Stays;

/// <summary>A stay as most are. Now and then chance alone makes the own payment high enough to help.</summary>
internal sealed class OrdinaryStay : Scenario
{
    public override string Name => "ordinary_stay";

    public override IReadOnlyList<string> Bears { get; } = ["A01", "A22"];

    public override double PerTenThousand => 1000;

    public override void Play(Stage stage, Dice dice)
    {
        if (StaySheet.Pick(stage, dice, stage.Everyone) is not var (household, member))
            return;
        var total = s_total.Draw(dice) * 100L + dice.Below(100);
        var own = Math.Min(total * dice.Between(8, 35) / 100, StaySheet.HighestOwn(household));
        var stay = StaySheet.New(stage, dice, Mentions.Right(dice, member.Person), own, total);
        stage.Send(dice.Below(100) switch
        {
            < 12 => stay with { Own = null },
            < 16 => stay with { Own = null, Insurance = null },
            _ => stay,
        });
    }

    private static readonly Quantiles s_total = new(700, 2_200, 3_800, 5_500, 8_000, 12_500, 21_000, 70_000);
}
