using System.Globalization;
using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Profiles;

namespace LowIncomeMonitor.Simulation.People;

/// <summary>Makes exactly the asked number of people, in households, by the profile's programme shares.</summary>
internal sealed class RosterBuilder(CountyProfile profile, long seed, DateOnly firstDay, DateOnly asOf)
{
    private const double EndedHouseholds = 0.015;
    private const double EndedMembers = 0.01;
    private static readonly string[] s_endReasons = ["income", "moved", "own_request", "death"];

    private readonly Geography _geography = new(profile, seed);
    private readonly IncomeDraw _incomes = new(profile, asOf);

    public List<Household> Build(int people)
    {
        var families = new FamilyBuilder(profile, Numbers(), asOf);
        var plan = Plan(people);
        var households = new List<Household>(plan.Count);
        for (var i = 0; i < plan.Count; i++)
            households.Add(Make(Dice.For(seed, "household", i), plan[i].Programme, plan[i].Size, i, families));
        return households;
    }

    private NumberPool Numbers() => new(
        [.. profile.Counties.Select(c => c.Code), .. profile.Neighbours], Lanes.Roster.First, Lanes.Roster.Count);

    private List<(Programme Programme, int Size)> Plan(int people)
    {
        var dice = Dice.For(seed, "roster plan");
        var weights = profile.Shares.Sum(s => (long)s.Weight);
        List<(Programme, int)> plan = [];
        var left = people;
        foreach (var share in profile.Shares.Skip(1).Append(profile.Shares[0]))
        {
            // The first share is the largest by far: it takes what rounding leaves.
            var target = share == profile.Shares[0] ? left : (int)Math.Min(left, (people * (long)share.Weight + weights / 2) / weights);
            left -= target;
            while (target > 0)
            {
                var size = 1;
                for (var i = 0; i < 5; i++)
                    size += dice.Chance((share.HouseholdSize - 1) / 5) ? 1 : 0;
                size = Math.Min(size, target);
                plan.Add((share.Programme, size));
                target -= size;
            }
        }

        dice.Shuffle(plan);
        return plan;
    }

    private Household Make(Dice dice, Programme programme, int size, int index, FamilyBuilder families)
    {
        var village = _geography.Draw(dice, !dice.Chance(profile.ShareOf(programme).RuralShare));
        var household = new Household
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"H{village.County}{index + 1:D7}"),
            County = village.County,
            Region = village.Region,
            Urban = village.Urban,
            Programme = programme,
        };
        var enrolled = dice.Chance(0.12) ? dice.Day(firstDay, asOf.AddDays(-20)) : dice.Day(firstDay.AddYears(-8), firstDay);
        foreach (var (person, relation) in families.Build(dice, programme, size, village))
        {
            var member = new Membership
            {
                Person = person,
                Relation = relation,
                Programme = programme,
                EnrolledOn = enrolled < person.Birth ? person.Birth : enrolled,
                NumberText = person.Number,
            };
            MemberTraits.Apply(dice, member, asOf);
            member.SinglePersonDibao = programme == Programme.Dibao && size == 1 && member.DisabilityGrade is 1 or 2;
            household.Members.Add(member);
        }

        _incomes.Apply(dice, household);
        End(dice, household, enrolled);
        _incomes.Approve(household);
        return household;
    }

    private void End(Dice dice, Household household, DateOnly enrolled)
    {
        var earliest = enrolled > firstDay ? enrolled : firstDay;
        var whole = !household.IsUpperLayer && dice.Chance(EndedHouseholds);
        var one = household.Programme == Programme.Dibao && household.Members.Count > 2 && dice.Chance(EndedMembers);
        if (!whole && !one)
            return;
        var day = dice.Day(earliest, asOf.AddDays(-10));
        foreach (var member in whole ? household.Members : household.Members.TakeLast(1))
        {
            member.EndedOn = day < member.EnrolledOn ? member.EnrolledOn.AddDays(1) : day;
            member.EndReason = whole ? dice.Pick(s_endReasons) : "moved";
        }

        household.Ended = whole;
    }
}
