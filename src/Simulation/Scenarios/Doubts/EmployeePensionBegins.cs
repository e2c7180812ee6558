using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>An employee's pension that nobody declared.</summary>
internal sealed class EmployeePensionBegins : Scenario
{
    public override string Name => "employee_pension_begins";

    public override IReadOnlyList<string> Bears { get; } = ["R07"];

    public override double PerTenThousand => 3;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Tested, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 55 and < 85) is not var (_, member))
            return;
        var from = new DateOnly(stage.AsOf.Year, stage.AsOf.Month, 1).AddMonths(-dice.Between(2, 6));
        stage.Send(PensionSheet.Fill(dice, Mentions.Right(dice, member.Person), "employee", from, Pick.Sent(stage, dice, from)));
    }
}
