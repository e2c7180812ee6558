using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Deaths;

/// <summary>Couples whose records can be mixed up. Same names or birth dates would make the mix-up invisible.</summary>
internal static class SpousePairs
{
    public static bool Suits(Household household) =>
        !household.Doubled && household.Members.Count > 1 && household.Members[1].Relation == "spouse"
        && household.Members.Take(2).All(m => m.Person.Free && m.Person.Records.Count == 0 && m.EndedOn is null)
        && household.Members[0].Person.Birth != household.Members[1].Person.Birth
        && household.Members[0].Person.Name != household.Members[1].Person.Name;

    public static (Membership Living, Membership Gone) Of(Household household, Dice dice)
    {
        var first = dice.Below(2);
        return (household.Members[first], household.Members[1 - first]);
    }
}
