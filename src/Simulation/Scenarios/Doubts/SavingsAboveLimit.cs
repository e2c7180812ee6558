using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Means;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>Two authorised checks find more than the limit, now and then by one yuan.</summary>
internal sealed class SavingsAboveLimit : Scenario
{
    public override string Name => "savings_above_limit";

    public override IReadOnlyList<string> Bears { get; } = ["R05"];

    public override double PerTenThousand => 3;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (h, m) => h.Programme <= Programme.Rigid && m.Person.AgeOn(stage.AsOf) >= 20) is not var (household, member))
            return;
        var balance = Pick.AssetLimitOf(stage, household) + (dice.Chance(0.3) ? 1 : dice.Between(500, 60_000));
        foreach (var daysAgo in (int[])[120, 30])
        {
            var day = stage.AsOf.AddDays(-daysAgo);
            stage.Send(AssetsSheet.Fill(dice, Mentions.Right(dice, member.Person), balance, day, Pick.Sent(stage, dice, day)));
        }
    }
}
