using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A member goes to prison, another one can look after the child.</summary>
internal sealed class HeldOtherCarerThere : Scenario
{
    public override string Name => "held_other_carer_there";

    public override IReadOnlyList<string> Bears { get; } = ["A25"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Hosts, (h, m) => m.Labour != "none" && h.Members.Count(o => o.Labour != "none") > 1
            && h.Members.Any(o => o != m && Fresh.IsMinor(stage, o))) is not var (_, member))
            return;
        var from = stage.AsOf.AddDays(-dice.Between(20, 170));
        stage.Send(CustodySheet.Fill(
            Mentions.Right(dice, member.Person), "sentence", from, from.AddYears(dice.Between(2, 6)), Fresh.SentAfter(stage, from, dice.Between(3, 15))));
    }
}
