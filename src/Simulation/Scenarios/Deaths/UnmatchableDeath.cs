using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Deaths;

/// <summary>The death is real, but the roster's own number is wrong: first mend the roster, raise nothing else.</summary>
internal sealed class UnmatchableDeath : Scenario
{
    public override string Name => "death_of_unreadable_roster_number";

    public override IReadOnlyList<string> Bears { get; } = ["R01"];

    public override double PerTenThousand => 3;

    public override void Play(Stage stage, Dice dice)
    {
        var unreadable = stage.Hosts.Where(h => h.Members.Any(m => !m.Person.Readable)).ToList();
        if (unreadable.Count == 0)
            return;
        var member = dice.Pick(unreadable).Members.First(m => !m.Person.Readable);
        var diedOn = DeathReports.DayOfDeath(stage, dice, member);
        DeathReports.Send(stage, dice, Mentions.Right(dice, member.Person), "police", diedOn, dice.Between(4, 30));
    }
}
