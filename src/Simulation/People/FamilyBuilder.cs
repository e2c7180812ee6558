using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Profiles;

namespace LowIncomeMonitor.Simulation.People;

/// <summary>Makes the people of one household: who they are to the head, their ages, names and numbers.</summary>
internal sealed class FamilyBuilder(CountyProfile profile, NumberPool numbers, DateOnly asOf)
{
    // Two rostered people of one name and birth date are a question of their own (V02), so none comes about by chance.
    private readonly HashSet<(string, DateOnly)> _given = [];

    public IReadOnlyList<(Person Person, string Relation)> Build(Dice dice, Programme programme, int size, Village village)
    {
        var surname = dice.Chance(0.35) ? village.Clan : NameBook.Surname(dice);
        var sex = dice.Chance(0.62) ? Sex.Male : Sex.Female;
        var age = programme switch
        {
            Programme.Orphan or Programme.UnattendedChild => dice.Between(1, 17),
            Programme.Tekun => dice.Between(60, 92),
            _ => dice.Between(size > 2 ? 30 : 38, size > 2 ? 62 : 82),
        };
        List<(Person, string)> family = [(Make(dice, surname, sex, age, village), "head")];
        var married = size > 1 && dice.Chance(0.7);
        if (married)
        {
            var other = sex == Sex.Male ? Sex.Female : Sex.Male;
            family.Add((Make(dice, NameBook.Surname(dice), other, Math.Max(21, age + dice.Between(-5, 4)), village), "spouse"));
        }

        while (family.Count < size)
        {
            var parent = age < 68 && dice.Chance(0.25) && family.Count(m => m.Item2 == "parent") < 2;
            var memberSex = dice.Chance(0.5) ? Sex.Male : Sex.Female;
            var memberAge = parent ? age + dice.Between(20, 29) : Math.Clamp(age - dice.Between(22, 36), 1, 45);
            family.Add((Make(dice, surname, memberSex, memberAge, village), parent ? "parent" : "child"));
        }

        return family;
    }

    private Person Make(Dice dice, string surname, Sex sex, int age, Village village)
    {
        var day = asOf.AddYears(-age).AddDays(-dice.Below(365));
        var county = dice.Chance(0.88) ? village.County : dice.Pick(profile.Neighbours);
        var (number, birth) = numbers.Issue(county, day, sex);
        var name = NameBook.Draw(dice, surname, sex, birth.Year);
        while (!_given.Add((name, birth)))
            name = NameBook.Draw(dice, surname, sex, birth.Year);
        return new Person { Number = number, Birth = birth, Sex = sex, Name = name };
    }
}
