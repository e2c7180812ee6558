using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>Released on the very day for which everything is told.</summary>
internal sealed class ReleasedOnLastDay : Scenario
{
    public override string Name => "released_on_last_day";

    public override IReadOnlyList<string> Bears { get; } = ["R02"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 20 and < 65) is not var (_, member))
            return;
        var from = stage.AsOf.AddMonths(-dice.Between(8, 20));
        stage.Send(CustodySheet.Fill(Mentions.Right(dice, member.Person), "sentence", from, stage.AsOf, Pick.Sent(stage, dice, from)));
    }
}
