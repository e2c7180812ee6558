using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Deaths;

/// <summary>A living person cancelled by mistake; the office takes the record back, so nothing holds at the end.</summary>
internal sealed class DeathWithdrawn : Scenario
{
    public override string Name => "death_withdrawn";

    public override IReadOnlyList<string> Bears { get; } = ["R01"];

    public override double PerTenThousand => 4;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Hosts) is not var (_, member) || member.Person.Records.Count > 0)
            return;
        var diedOn = DeathReports.DayOfDeath(stage, dice, member);
        var who = Mentions.Right(dice, member.Person);
        var wrong = DeathReports.Send(stage, dice, who, "police", diedOn, dice.Between(1, 4));
        var corrected = wrong.ReportedOn.AddDays(dice.Between(5, 40));
        stage.Send(wrong with { Version = 2, Withdrawn = true, ReportedOn = corrected < stage.AsOf ? corrected : stage.AsOf });
    }
}
