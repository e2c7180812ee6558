using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>An employee's pension that is exactly what was declared.</summary>
internal sealed class PensionAsDeclared : Scenario
{
    public override string Name => "pension_as_declared";

    public override IReadOnlyList<string> Bears { get; } = ["R07"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Tested, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 55 and < 85 && m.Income > 100) is not var (_, member))
            return;
        var from = stage.AsOf.AddMonths(-20);
        stage.Send(PensionSheet.Fill(dice, Mentions.Right(dice, member.Person), "employee", from, Pick.Sent(stage, dice, from))
            with { MonthlyAmount = member.Income });
    }
}
