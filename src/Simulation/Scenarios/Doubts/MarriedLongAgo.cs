using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>Married exactly a year ago: a review has passed since.</summary>
internal sealed class MarriedLongAgo : Scenario
{
    public override string Name => "married_long_ago";

    public override IReadOnlyList<string> Bears { get; } = ["R12"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 24 and < 60
            && m.EnrolledOn < stage.AsOf.AddMonths(-13)) is not var (_, member))
            return;
        var day = stage.AsOf.AddMonths(-12);
        var partner = stage.Stranger(dice, member.Person.Sex == Sex.Male ? Sex.Female : Sex.Male, member.Person.AgeOn(stage.AsOf));
        stage.Send(MarriageSheet.Fill(Mentions.Right(dice, member.Person), partner, "marriage", day, Pick.Sent(stage, dice, day)));
    }
}
