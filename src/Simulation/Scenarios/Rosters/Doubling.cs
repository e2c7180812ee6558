using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Corruptions;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Rosters;

/// <summary>Adds a second roster row of one person.</summary>
internal static class Doubling
{
    public static bool Suits(Household household) => !household.Doubled && household.Members.All(m => m.EndedOn is null);

    /// <summary>A member with a clean row in a household that has no doubled row yet.</summary>
    public static (Household Household, Membership Member)? PickMember(
        Stage stage, Dice dice, IReadOnlyList<Household> among, Func<Household, Membership, bool>? also = null) =>
        stage.PickMember(
            dice, among,
            (h, m) => Suits(h) && m.NumberText == m.Person.Number && (also is null || also(h, m)));

    public static Membership Add(
        Stage stage, Dice dice, Household household, Membership member, Household second, Programme programme, string relation)
    {
        var from = stage.AsOf.AddDays(-dice.Between(30, 300));
        var number = dice.Chance(0.25)
            ? CorruptionKinds.Any(CorruptionKinds.ReadableNumber, member.Person.Number, dice) : null;
        var row = new Membership
        {
            Person = member.Person,
            Relation = relation,
            Programme = programme,
            EnrolledOn = from > member.EnrolledOn ? from : member.EnrolledOn.AddDays(1),
            NumberText = number ?? member.Person.Number,
            Income = member.Income,
            Labour = member.Labour,
            DisabilityKind = member.DisabilityKind,
            DisabilityGrade = member.DisabilityGrade,
            SevereIllness = member.SevereIllness,
            Schooling = member.Schooling,
            Phone = member.Phone,
        };
        second.Members.Add(row);
        member.Person.Doubled = household.Doubled = second.Doubled = true;
        stage.Note(household);
        if (second != household)
            stage.Note(second);
        return row;
    }
}
