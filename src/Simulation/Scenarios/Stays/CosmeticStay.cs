using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Stays;

/// <summary>Cosmetic surgery paid in full.</summary>
internal sealed class CosmeticStay : Scenario
{
    public override string Name => "cosmetic_stay";

    public override IReadOnlyList<string> Bears { get; } = ["A01"];

    public override double PerTenThousand => 5;

    public override void Play(Stage stage, Dice dice)
    {
        if (StaySheet.Pick(stage, dice, stage.Hosts) is not var (_, member))
            return;
        var own = dice.Between(11_000, 40_000) * 100L;
        var stay = StaySheet.New(stage, dice, Mentions.Right(dice, member.Person), own, own);
        stage.Send(stay with { Diagnosis = "cosmetic" });
    }
}
