using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Recounts;

/// <summary>A couple on dibao or edge divorces.</summary>
internal sealed class Divorced : Scenario
{
    public override string Name => "divorced";

    public override IReadOnlyList<string> Bears { get; } = ["J03"];

    public override double PerTenThousand => 3;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Tested, (h, m) => h.Programme is Programme.Dibao or Programme.Edge && m.Relation == "head"
            && h.Members.Any(o => o.Relation == "spouse")) is not var (household, member))
            return;
        var spouse = household.Members.First(o => o.Relation == "spouse").Person;
        stage.Send(MarriageSheet.New(stage, dice, Mentions.Right(dice, member.Person), Mentions.Right(dice, spouse), "divorce"));
    }
}
