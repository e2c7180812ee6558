using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Deaths;

/// <summary>Somebody who had already left the roster dies.</summary>
internal sealed class DeathAfterExit : Scenario
{
    public override string Name => "death_after_exit";

    public override IReadOnlyList<string> Bears { get; } = ["R01"];

    public override double PerTenThousand => 5;

    public override void Play(Stage stage, Dice dice)
    {
        var ended = stage.Households.Where(h => h.Ended && h.Programme <= Programme.Monitored).ToList();
        if (ended.Count == 0)
            return;
        var member = dice.Pick(dice.Pick(ended).Members);
        if (member.Person.Records.Count > 0 || member.EndedOn >= stage.AsOf.AddDays(-15))
            return;
        var diedOn = dice.Day(member.EndedOn!.Value.AddDays(1), stage.AsOf.AddDays(-10));
        DeathReports.Send(stage, dice, Mentions.Right(dice, member.Person), "police", diedOn, dice.Between(1, 9));
    }
}
