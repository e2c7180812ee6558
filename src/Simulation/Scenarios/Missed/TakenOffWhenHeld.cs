using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A member was taken off the roster when going to prison; whether the sentence is over makes the difference.</summary>
internal abstract class TakenOffWhenHeld : Scenario
{
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
            Mentions.Right(dice, member.Person), "sentence", held, FreedOn(stage, dice), Fresh.SentAfter(stage, held, dice.Between(3, 15))));
    }

    /// <summary>The day on which the sentence ends.</summary>
    protected abstract DateOnly FreedOn(Stage stage, Dice dice);
}
