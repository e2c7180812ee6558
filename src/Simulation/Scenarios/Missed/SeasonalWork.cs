using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>Work of a season that ended three whole months ago, as it did the year before.</summary>
internal sealed class SeasonalWork : Scenario
{
    public override string Name => "seasonal_work";

    public override IReadOnlyList<string> Bears { get; } = ["A17"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Hosts, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 22 and < 58) is not var (_, member))
            return;
        var ended = new DateOnly(stage.AsOf.Year, stage.AsOf.Month, 1).AddMonths(-3);
        var sent = Fresh.SentAfter(stage, ended, dice.Between(5, 25));
        var season = EmploymentSheet.Fill(dice, Mentions.Right(dice, member.Person), "employee", ended.AddMonths(-6), sent) with { To = ended };
        stage.Send(season);
        stage.Send(season with { From = ended.AddMonths(-18), To = ended.AddMonths(-12) });
    }
}
