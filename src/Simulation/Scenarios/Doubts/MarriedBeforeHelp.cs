using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>Married on the day on which the help began, so the application had seen it.</summary>
internal sealed class MarriedBeforeHelp : Scenario
{
    public override string Name => "married_before_help";

    public override IReadOnlyList<string> Bears { get; } = ["R12"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 24 and < 60
            && m.EnrolledOn > stage.First && m.EnrolledOn < stage.AsOf.AddDays(-30)) is not var (_, member))
            return;
        var partner = stage.Stranger(dice, member.Person.Sex == Sex.Male ? Sex.Female : Sex.Male, member.Person.AgeOn(stage.AsOf));
        stage.Send(MarriageSheet.Fill(
            Mentions.Right(dice, member.Person), partner, "marriage", member.EnrolledOn, Pick.Sent(stage, dice, member.EnrolledOn)));
    }
}
