using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>A monitored household has had a steady income for months.</summary>
internal sealed class SteadyIncome : Scenario
{
    public override string Name => "steady_income";

    public override IReadOnlyList<string> Bears { get; } = ["R24"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (h, m) => h.Programme == Programme.Monitored && m.Person.AgeOn(stage.AsOf) is >= 20 and < 75)
            is not var (household, member))
            return;
        var from = stage.AsOf.AddMonths(-9);
        stage.Send(IncomeSheet.Fill(
            Mentions.Right(dice, member.Person), "other", household.Members.Count * dice.Between(900, 1_500), from, Pick.Sent(stage, dice, from)));
    }
}
