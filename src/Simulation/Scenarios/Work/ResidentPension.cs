using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Work;

/// <summary>The basic pension of residents begins at 60; it is no income.</summary>
internal sealed class ResidentPension : Scenario
{
    public override string Name => "resident_pension";

    public override IReadOnlyList<string> Bears { get; } = ["R07"];

    public override double PerTenThousand => 8;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 60 and < 75) is var (_, member))
            stage.Send(PensionSheet.New(stage, dice, Mentions.Right(dice, member.Person), "resident_basic"));
    }
}
