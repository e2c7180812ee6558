using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>A company entered under the member's number and another name, as happens to people who lost their card.</summary>
internal sealed class BusinessOnBorrowedNumber : Scenario
{
    public override string Name => "business_on_borrowed_number";

    public override IReadOnlyList<string> Bears { get; } = ["R08", "V03"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Pick.Worker(stage, dice, stage.Tested) is var (_, member))
            stage.Send(BusinessSheet.New(
                stage, dice, Mentions.OtherName(member.Person, Stage.OtherName(dice, member.Person.Name), null), "supervisor"));
    }
}
