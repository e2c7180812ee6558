using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>One employer stops, the next begins: no job is lost.</summary>
internal sealed class ChangedEmployer : Scenario
{
    public override string Name => "changed_employer";

    public override IReadOnlyList<string> Bears { get; } = ["A04"];

    public override double PerTenThousand => 3;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Upper, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 22 and < 58) is not var (_, member))
            return;
        var ended = stage.AsOf.AddDays(-dice.Between(110, 300));
        var sent = Fresh.SentAfter(stage, ended, dice.Between(5, 25));
        var who = Mentions.Right(dice, member.Person);
        var first = EmploymentSheet.Fill(dice, who, "employee", ended.AddYears(-2), sent) with { To = ended };
        stage.Send(first);
        stage.Send(first with { From = ended.AddDays(14), To = null, Kind = dice.Chance(0.3) ? "agent_paid" : "employee" });
    }
}
