using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Stays;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A healthy child outside dibao breaks an arm.</summary>
internal sealed class ChildInHospitalMild : Scenario
{
    public override string Name => "child_in_hospital_mild";

    public override IReadOnlyList<string> Bears { get; } = ["A21"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Upper, (h, m) => !h.IsWatched && StaySheet.CanStay(h) && Fresh.IsMinor(stage, m)
            && h.Members.All(o => !Fresh.IsMinor(stage, o) || !o.SevereIllness) && m.Person.Records.Count == 0) is not var (household, member))
            return;
        household.HasStay = true;
        var own = dice.Between(300, 2_000) * 100L;
        stage.Send(StaySheet.New(stage, dice, Mentions.Right(dice, member.Person), own, own * 4) with { Diagnosis = "injury" });
    }
}
