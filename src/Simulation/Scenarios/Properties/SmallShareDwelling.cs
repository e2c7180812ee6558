using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Properties;

/// <summary>Their own house and a small share of the parents' house.</summary>
internal sealed class SmallShareDwelling : Scenario
{
    public override string Name => "small_share_dwelling";

    public override IReadOnlyList<string> Bears { get; } = ["R04"];

    public override double PerTenThousand => 8;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Hosts) is not var (household, member)
            || household.Members.Any(m => m.Person.Records.Any(r => r.Source == RegistrySource.Property)))
            return;
        var who = Mentions.Right(dice, member.Person);
        stage.Send(PropertySheet.New(stage, dice, who, household.Region, "residential"));
        var share = PropertySheet.SmallShare(dice);
        stage.Send(PropertySheet.New(stage, dice, who, household.Region, "residential", share));
    }
}
