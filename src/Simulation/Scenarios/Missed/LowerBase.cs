using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>The employer pays by a lower base for the last three whole months; how much lower makes the difference.</summary>
internal abstract class LowerBase : Scenario
{
    public override IReadOnlyList<string> Bears { get; } = ["A17"];

    /// <summary>The base of now in hundredths of the one before.</summary>
    protected abstract (int Least, int Most) Left { get; }

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Hosts, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 22 and < 58) is not var (_, member))
            return;
        var fell = new DateOnly(stage.AsOf.Year, stage.AsOf.Month, 1).AddMonths(-3);
        var sent = Fresh.SentAfter(stage, fell, dice.Between(5, 25));
        var before = EmploymentSheet.Fill(dice, Mentions.Right(dice, member.Person), "employee", fell.AddMonths(-20), sent) with { To = fell };
        stage.Send(before);
        stage.Send(before with { From = fell, To = null, MonthlyBase = before.MonthlyBase * dice.Between(Left.Least, Left.Most) / 100 });
    }
}
