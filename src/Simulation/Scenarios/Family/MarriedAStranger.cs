using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Family;

/// <summary>A member marries somebody whom the roster does not know.</summary>
internal sealed class MarriedAStranger : Scenario
{
    public override string Name => "married_a_stranger";

    public override IReadOnlyList<string> Bears { get; } = ["R12"];

    public override double PerTenThousand => 4;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (h, m) => h.Members.Count == 1 && m.Person.AgeOn(stage.AsOf) is >= 22 and < 60)
            is not var (_, member))
            return;
        var age = member.Person.AgeOn(stage.AsOf);
        var partner = stage.Stranger(dice, member.Person.Sex == Sex.Male ? Sex.Female : Sex.Male, age);
        stage.Send(MarriageSheet.New(stage, dice, Mentions.Right(dice, member.Person), partner, "marriage"));
    }
}
