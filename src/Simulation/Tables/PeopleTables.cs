using System.Globalization;
using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Tables;

/// <summary>
/// Two tables of people with known truth, to measure linkage by. Families live together, share surname and often the
/// telephone, and namesakes are as common as in life; the right table is what a careless office made of it.
/// </summary>
public sealed class PeopleTables
{
    private const int TownsPerCounty = 14;
    private const int VillagesPerTown = 13;
    private const int Oldest = 90;

    private static readonly int[] s_counties = [421281, 421202, 421221, 421222, 421223, 421224, 421002, 430603, 430682, 420117, 421083];
    private static readonly DateOnly s_today = new(2024, 1, 1);

    private readonly PeopleTableOptions _options;
    private readonly NumberPool _numbers = new(s_counties, 0, 20);
    private readonly Miswriting _miswriting;

    public PeopleTables(PeopleTableOptions options) => (_options, _miswriting) = (options, new Miswriting(options));

    /// <summary>Makes all rows; strangers of the right table have numbers from the number of people on.</summary>
    /// <param name="left">Takes the rows of the left table.</param>
    /// <param name="right">Takes those of the right table.</param>
    public void Write(Action<PeopleRow> left, Action<PeopleRow> right)
    {
        var all = _options.People + (int)Math.Round(_options.People * (1 - _options.Shared));
        var person = 0;
        for (var family = 0; person < all; family++)
        {
            foreach (var row in Family(Dice.For(_options.Seed, "table family", family)))
            {
                if (person == all)
                    return;
                var dice = Dice.For(_options.Seed, "table copy", person);
                var whole = row with { Person = person++ };
                if (whole.Person < _options.People)
                    left(_miswriting.Miss(whole, dice));
                if (whole.Person < _options.People && !dice.Chance(_options.Shared))
                    continue;
                for (var copy = 0; copy < _options.Copies; copy++)
                    right(_miswriting.Copy(whole, dice));
            }
        }
    }

    private List<PeopleRow> Family(Dice dice)
    {
        var county = dice.Pick(s_counties);
        var village = dice.Below(TownsPerCounty * VillagesPerTown);
        var region = string.Create(CultureInfo.InvariantCulture, $"{county:D6}{100 + village / VillagesPerTown:D3}{200 + village % VillagesPerTown:D3}");
        // A third of a village's families bear its surname.
        var clan = NameBook.Surname(Dice.For(_options.Seed, "table village", county * 1000L + village));
        var surname = dice.Chance(0.35) ? clan : NameBook.Surname(dice);
        var phone = Phone(dice);
        var age = dice.Between(22, Oldest);
        List<PeopleRow> members = [Member(dice, county, surname, dice.Chance(0.5) ? Sex.Male : Sex.Female, age, region, phone)];
        if (dice.Chance(0.6))
            members.Add(Member(dice, county, NameBook.Surname(dice), dice.Chance(0.5) ? Sex.Male : Sex.Female, Math.Clamp(age + dice.Between(-5, 4), 20, Oldest), region, phone));
        for (var children = dice.Below(4); children > 0 && age > 24; children--)
            members.Add(Member(dice, county, surname, dice.Chance(0.5) ? Sex.Male : Sex.Female, Math.Max(1, age - dice.Between(22, 36)), region, phone));
        return members;
    }

    private PeopleRow Member(Dice dice, int county, string surname, Sex sex, int age, string region, string phone)
    {
        var registered = dice.Chance(0.88) ? county : dice.Pick(s_counties);
        var (number, birth) = _numbers.Issue(registered, s_today.AddYears(-age).AddDays(-dice.Below(365)), sex);
        return new PeopleRow(
            0, number, NameBook.Draw(dice, surname, sex, birth.Year), birth.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), region,
            dice.Chance(0.5) ? phone : Phone(dice));
    }

    private static string Phone(Dice dice) => string.Create(CultureInfo.InvariantCulture, $"1{dice.Between(30, 99)}{dice.Below(100_000_000):D8}");
}
