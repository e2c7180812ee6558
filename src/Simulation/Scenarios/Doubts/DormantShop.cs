using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>A shop that has not been open for years.</summary>
internal sealed class DormantShop : Scenario
{
    public override string Name => "dormant_shop";

    public override IReadOnlyList<string> Bears { get; } = ["R08"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Pick.Worker(stage, dice, stage.Tested) is var (_, member))
            stage.Send(BusinessSheet.New(stage, dice, Mentions.Right(dice, member.Person), "self_employed")
                with { Status = "dormant", TaxActive = false });
    }
}
