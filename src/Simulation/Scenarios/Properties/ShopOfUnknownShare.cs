using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Properties;

/// <summary>A shop whose title does not say how much of it the member owns: asked, since it may be all.</summary>
internal sealed class ShopOfUnknownShare : Scenario
{
    public override string Name => "shop_of_unknown_share";

    public override IReadOnlyList<string> Bears { get; } = ["R04"];

    public override double PerTenThousand => 3;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Tested) is not var (household, member))
            return;
        var who = Mentions.Right(dice, member.Person);
        stage.Send(PropertySheet.New(stage, dice, who, household.Region, "shop", share: null));
    }
}
