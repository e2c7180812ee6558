using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Properties;

/// <summary>Two titles, one of them sold before anybody asked.</summary>
internal sealed class SoldHome : Scenario
{
    public override string Name => "sold_home";

    public override IReadOnlyList<string> Bears { get; } = ["R04"];

    public override double PerTenThousand => 7;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Hosts) is not var (household, member)
            || household.Members.Any(m => m.Person.Records.Any(r => r.Source == RegistrySource.Property)))
            return;
        var who = Mentions.Right(dice, member.Person);
        var kept = stage.Send(PropertySheet.New(stage, dice, who, household.Region, "residential"));
        var sold = PropertySheet.New(stage, dice, who, household.Region, "residential");
        stage.Send(sold with
        {
            RegisteredOn = sold.RegisteredOn.AddYears(-dice.Between(2, 9)),
            EndedOn = sold.RegisteredOn,
            EndReason = "sold",
            SharePercent = kept.SharePercent,
        });
    }
}
