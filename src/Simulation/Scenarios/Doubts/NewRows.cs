using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>Puts somebody on the roster who was not drawn with it, in somebody's place.</summary>
internal static class NewRows
{
    /// <summary>Puts somebody else in a member's place, so that the county keeps its number of people.</summary>
    private static void Replace(Stage stage, Household household, Person person, string? schooling = null)
    {
        var old = household.Members[^1];
        household.Members[^1] = new Membership
        {
            Person = person,
            Relation = old.Relation,
            Programme = old.Programme,
            EnrolledOn = old.EnrolledOn < person.Birth ? person.Birth : old.EnrolledOn,
            NumberText = person.Number,
            Income = old.Income,
            Labour = old.Labour,
            DisabilityKind = old.DisabilityKind,
            DisabilityGrade = old.DisabilityGrade,
            SevereIllness = old.SevereIllness,
            Schooling = schooling ?? old.Schooling,
            SinglePersonDibao = old.SinglePersonDibao,
            Phone = old.Phone,
        };
        stage.Note(household);
    }

    /// <summary>A child on an allowance who is grown up, on the last day or some time before.</summary>
    public static void GrownOrphan(Stage stage, Dice dice, DateOnly birth, string schooling)
    {
        if (Stage.PickHousehold(dice, [.. stage.Households.Where(h => h.Programme == Programme.Orphan && Fresh.Is(h))], h => h.Members.Count == 1)
            is not { } household)
            return;
        var sex = dice.Chance(0.5) ? Sex.Male : Sex.Female;
        var (number, born) = stage.StrangerNumber(dice, sex, birth);
        var name = NameBook.Draw(dice, NameBook.Surname(dice), sex, born.Year);
        if (born == birth && !stage.Identities.Has(name, born))
            Replace(stage, household, new Person { Number = number, Name = name, Birth = born, Sex = sex }, schooling);
    }

    /// <summary>The name of a member once more on the roster, in another household, born on a day and under a number of its own.</summary>
    public static void SameName(Stage stage, Dice dice, int daysLater, bool withCar)
    {
        if (Fresh.Pick(stage, dice, stage.Tested, (h, m) => h.Programme == Programme.Dibao && m.Person.AgeOn(stage.AsOf) is >= 20 and < 80)
            is not var (household, member)
            || Stage.PickHousehold(
                dice, [.. stage.Tested.Where(h => h != household && h.Programme == Programme.Dibao && h.Members.Count > 1 && Fresh.Is(h))], _ => true) is not { } second)
            return;
        var birth = member.Person.Birth.AddDays(daysLater);
        var (number, born) = stage.StrangerNumber(dice, member.Person.Sex, birth);
        if (born != birth)
            return;
        var twin = new Person { Number = number, Name = member.Person.Name, Birth = born, Sex = member.Person.Sex };
        Replace(stage, second, twin);
        stage.Note(household);
        household.Doubled = second.Doubled = true;
        member.Person.Twin = twin.Twin = daysLater == 0;
        if (withCar)
            stage.Send(Vehicles.VehicleSheet.New(stage, dice, Mentions.Right(dice, member.Person), "car"));
    }
}
