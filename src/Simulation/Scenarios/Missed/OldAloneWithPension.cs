using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>Somebody over sixty lives alone and draws an employee pension that the file does not know.</summary>
internal sealed class OldAloneWithPension : Scenario
{
    public override string Name => "old_alone_with_pension";

    public override IReadOnlyList<string> Bears { get; } = ["A10"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Upper, (h, m) => h.Members.Count == 1 && h.Programme >= Programme.Rigid
            && Fresh.IsAged(stage, m, 61)) is not var (household, member))
            return;
        member.Income = dice.Between(0, 300);
        stage.Note(household);
        var from = new DateOnly(stage.AsOf.Year - 1, 1, 1);
        stage.Send(PensionSheet.Fill(dice, Mentions.Right(dice, member.Person), "employee", from, Fresh.SentAfter(stage, from, dice.Between(5, 20))));
    }
}
