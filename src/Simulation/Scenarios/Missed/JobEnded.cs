using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>Contributions of an employer stopped some months ago and nothing followed.</summary>
internal sealed class JobEnded : Scenario
{
    public override string Name => "job_ended";

    public override IReadOnlyList<string> Bears { get; } = ["A04", "A17"];

    public override double PerTenThousand => 4;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Hosts, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 22 and < 58) is not var (_, member))
            return;
        var ended = stage.AsOf.AddDays(-dice.Between(100, 330));
        stage.Send(EmploymentSheet.Fill(
            dice, Mentions.Right(dice, member.Person), "employee", ended.AddYears(-2), Fresh.SentAfter(stage, ended, dice.Between(5, 25))) with { To = ended });
    }
}
