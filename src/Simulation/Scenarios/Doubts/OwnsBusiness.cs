using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>A business that is entered as active.</summary>
internal sealed class OwnsBusiness : Scenario
{
    public override string Name => "owns_business";

    public override IReadOnlyList<string> Bears { get; } = ["R08"];

    public override double PerTenThousand => 3;

    public override void Play(Stage stage, Dice dice)
    {
        if (Pick.Worker(stage, dice, stage.Tested) is var (_, member))
            stage.Send(BusinessSheet.New(
                stage, dice, Mentions.Right(dice, member.Person), dice.Pick(["legal_rep", "shareholder", "supervisor", "self_employed"])));
    }
}
