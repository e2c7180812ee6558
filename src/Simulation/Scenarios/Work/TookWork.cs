using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Work;

/// <summary>A member of working age is insured by an employer. What follows from it is for the rules.</summary>
internal sealed class TookWork : Scenario
{
    public override string Name => "took_work";

    public override IReadOnlyList<string> Bears { get; } = [];

    public override double PerTenThousand => 8;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 20 and < 58) is var (_, member))
            stage.Send(EmploymentSheet.New(stage, dice, Mentions.Right(dice, member.Person)));
    }
}
