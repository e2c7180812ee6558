using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>A person on destitute support has a child who is at the line and owes nothing.</summary>
internal sealed class TekunChildTooPoor : Scenario
{
    public override string Name => "tekun_child_too_poor";

    public override IReadOnlyList<string> Bears { get; } = ["R13"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Tested, (h, _) => h.Programme == Programme.Tekun) is not var (household, member))
            return;
        var line = stage.Profile.AmountsOn(stage.AsOf, household.County, household.Urban).Dibao;
        stage.Send(SupportSheet.OfChild(stage, dice, Mentions.Right(dice, member.Person), line) with { ObligorPersons = 1 });
    }
}
