using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>A member serves a sentence or is in compulsory rehabilitation; now and then nobody noted until when.</summary>
internal sealed class Imprisoned : Scenario
{
    public override string Name => "imprisoned";

    public override IReadOnlyList<string> Bears { get; } = ["R02"];

    public override double PerTenThousand => 3;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 20 and < 65) is not var (_, member))
            return;
        var record = CustodySheet.New(
            stage, dice, Mentions.Right(dice, member.Person), dice.Chance(0.8) ? "sentence" : "compulsory_rehab", dice.Between(26, 80));
        stage.Send(dice.Chance(0.2) ? record with { To = null } : record);
    }
}
