using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>A monitored household declared next to nothing, and earned much in two months only.</summary>
internal sealed class BonusMonths : Scenario
{
    public override string Name => "bonus_months";

    public override IReadOnlyList<string> Bears { get; } = ["R24"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Hosts, (h, m) => h.Programme == Programme.Monitored && m.Person.AgeOn(stage.AsOf) is >= 20 and < 75)
            is not var (household, member))
            return;
        foreach (var one in household.Members)
            one.Income = 50;
        stage.Note(household);
        var from = stage.AsOf.AddMonths(-2);
        stage.Send(IncomeSheet.Fill(
            Mentions.Right(dice, member.Person), "other", household.Members.Count * 3_000, from, Pick.Sent(stage, dice, from)));
    }
}
