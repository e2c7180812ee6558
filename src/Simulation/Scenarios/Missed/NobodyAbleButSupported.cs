using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>Nobody of a monitored household can work, and a child elsewhere pays for them by agreement.</summary>
internal sealed class NobodyAbleButSupported : Scenario
{
    public override string Name => "nobody_able_but_supported";

    public override IReadOnlyList<string> Bears { get; } = ["A14"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Upper, (h, _) => h.Programme == Programme.Monitored) is not var (household, member))
            return;
        foreach (var one in household.Members)
            one.Labour = "none";
        stage.Note(household);
        stage.Send(SupportSheet.OfChild(stage, dice, Mentions.Right(dice, member.Person), 5_000, dice.Between(4, 12) * 100));
    }
}
