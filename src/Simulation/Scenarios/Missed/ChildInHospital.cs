using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Stays;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A child outside dibao is in hospital for a severe illness.</summary>
internal sealed class ChildInHospital : Scenario
{
    public override string Name => "child_in_hospital";

    public override IReadOnlyList<string> Bears { get; } = ["A21"];

    public override double PerTenThousand => 3;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Upper, (h, m) => !h.IsWatched && StaySheet.CanStay(h) && Fresh.IsMinor(stage, m)) is not var (household, member))
            return;
        household.HasStay = true;
        var own = dice.Between(300, 3_000) * 100L;
        stage.Send(StaySheet.New(stage, dice, Mentions.Right(dice, member.Person), own, own * 4) with { Diagnosis = "severe" });
    }
}
