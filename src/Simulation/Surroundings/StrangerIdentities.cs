using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Corruptions;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Profiles;
using LowIncomeMonitor.Simulation.Records;
using LowIncomeMonitor.Simulation.Scenarios;

namespace LowIncomeMonitor.Simulation.Surroundings;

/// <summary>
/// People nobody assists: each with a number nobody else has, a plausible name (one in 25 the name of somebody rostered)
/// and the same damage rates as the rostered. One without a readable number never has the name and birth date of a
/// rostered person, so no chance match goes untold.
/// </summary>
internal sealed class StrangerIdentities(CountyProfile profile, IdentityIndex roster, (int First, int Count) lanes)
{
    private const double Namesake = 0.04;
    private const double Readable = 0.010;
    private const double Unreadable = 0.007;
    private const double Missing = 0.008;
    private const double NameVariant = 0.010;

    private readonly NumberPool _numbers = new(
        [.. profile.Counties.Select(c => c.Code), .. profile.Neighbours], lanes.First, lanes.Count);

    private readonly int[] _homes = [.. profile.Counties.Select(c => c.Code)];

    public Mention Draw(Dice dice, DateOnly day, int youngest, int oldest)
    {
        var county = dice.Pick<int>(dice.Chance(0.4) ? _homes : profile.Neighbours);
        var sex = dice.Chance(0.5) ? Sex.Male : Sex.Female;
        var wanted = day.AddYears(-dice.Between(youngest, oldest)).AddDays(-dice.Below(365));
        var (number, birth) = _numbers.Issue(county, wanted, sex);
        var name = dice.Chance(Namesake)
            ? dice.Pick(roster.Names) : NameBook.Draw(dice, NameBook.Surname(dice), sex, birth.Year);
        while (roster.Has(name, birth))
            name = NameBook.Draw(dice, NameBook.Surname(dice), sex, birth.Year);
        if (dice.Chance(NameVariant))
            name = CorruptionKinds.Any(CorruptionKinds.SameName, name, dice) ?? name;
        return Mention.OfStranger(Written(dice, number), name, dice.Chance(0.9) ? birth : null);
    }

    private static string Written(Dice dice, string number)
    {
        var turn = dice.Below(1000) / 1000.0;
        return turn switch
        {
            < Missing => "",
            < Missing + Unreadable => CorruptionKinds.Any(CorruptionKinds.UnreadableNumber, number, dice)!,
            < Missing + Unreadable + Readable => CorruptionKinds.Any(CorruptionKinds.ReadableNumber, number, dice)!,
            _ => number,
        };
    }
}
