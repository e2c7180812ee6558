using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>Less than three months in a job: its wage does not count yet.</summary>
internal sealed class NewInTheJob : Scenario
{
    public override string Name => "new_in_the_job";

    public override IReadOnlyList<string> Bears { get; } = ["R06"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Pick.Worker(stage, dice, stage.Tested) is not var (_, member))
            return;
        var from = stage.AsOf.AddMonths(-3).AddDays(1);
        stage.Send(EmploymentSheet.Fill(dice, Mentions.Right(dice, member.Person), "employee", from, Pick.Sent(stage, dice, from)));
    }
}
