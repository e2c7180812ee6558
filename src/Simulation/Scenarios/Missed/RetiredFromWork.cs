using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>The job ends because the pension begins.</summary>
internal sealed class RetiredFromWork : Scenario
{
    public override string Name => "retired_from_work";

    public override IReadOnlyList<string> Bears { get; } = ["A04", "A17"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Upper, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 50 and < 66) is not var (_, member))
            return;
        var ended = new DateOnly(stage.AsOf.Year, stage.AsOf.Month, 1).AddMonths(-dice.Between(4, 10));
        var sent = Fresh.SentAfter(stage, ended, dice.Between(5, 25));
        var who = Mentions.Right(dice, member.Person);
        var job = EmploymentSheet.Fill(dice, who, "employee", ended.AddYears(-5), sent) with { To = ended };
        stage.Send(job);
        stage.Send(PensionSheet.Fill(dice, who, "employee", ended, sent) with { MonthlyAmount = job.MonthlyBase });
    }
}
