using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A member who was taken off when going to prison is free again and not counted.</summary>
internal sealed class FreedNotCounted : Scenario
{
    public override string Name => "freed_not_counted";

    public override IReadOnlyList<string> Bears { get; } = ["A12"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Tested, (h, m) => h.Programme == Programme.Dibao && h.Members.Count > 2 && m.Relation != "head"
            && m.DisabilityGrade is null && Fresh.IsAged(stage, m, 20)) is not var (household, member))
            return;
        var held = stage.AsOf.AddDays(-dice.Between(500, 900));
        Leaving.TakeOff(stage, household, member, held.AddDays(30), "prison");
        stage.Note(household);
        stage.Send(CustodySheet.Fill(
            Mentions.Right(dice, member.Person), "sentence", held, stage.AsOf.AddDays(-dice.Between(10, 150)), Fresh.SentAfter(stage, held, dice.Between(3, 15))));
    }
}
