using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>A very old person draws the allowance, as is due.</summary>
internal sealed class AllowanceDrawn : Scenario
{
    public override string Name => "allowance_drawn";

    public override IReadOnlyList<string> Bears { get; } = ["R17"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Hosts, (h, m) => h.PaymentChanges.Count == 0 && m.Person.AgeOn(stage.AsOf) is >= 80 and < 98)
            is var (household, member))
            Pick.Draws(stage, household, member.Person, "elder_allowance", 40_00);
    }
}
