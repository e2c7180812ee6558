using System.Globalization;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Panel;

/// <summary>
/// Writes a household down as offices and registers would: incomes a little off, some unknown, some illness not on file.
/// </summary>
internal static class PanelStates
{
    private static readonly MatchEvidence s_strong = new(Agreement.Agrees, Agreement.Agrees, Agreement.Agrees);
    private static readonly DateTimeOffset s_known = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static HouseholdState Of(string id, PanelTraits traits, PanelYear year, DateOnly on, PanelDrift drift, Dice noise)
    {
        var members = traits.BirthYears.Select((_, i) => MemberOf(traits, i, on, drift, noise)).ToArray();
        var perHead = (decimal)(year.IncomeInLines * (0.98 + (0.04 * PanelTraits.Unit(noise)))) * PanelParameters.Line;
        var unknownIncome = noise.Chance(0.02);
        for (var i = 0; i < members.Length; i++)
            members[i] = members[i] with { DeclaredMonthlyIncome = i == 0 && unknownIncome ? null : Money.FromYuan(Math.Round(perHead, 2)) };
        members[0] = members[0] with
        {
            Facts = [.. FactsOf(id, traits, year, on)],
            Enrolments = [.. EnrolmentsOf(year, on)],
        };
        if (year.DeathDays is { } days)
            members = [.. members, Dead(id, members.Length, on.AddDays(-days))];
        return new()
        {
            HouseholdId = id,
            Region = RegionCode.Parse($"421281{100 + traits.Town}").Code,
            Area = traits.Area,
            Members = members,
            Relief = [.. Enumerable.Range(0, year.Relief).Select(i => new ReliefGrant(on.AddDays(-30 * (i + 1)), "livelihood", null, null, null))],
        };
    }

    private static Member MemberOf(PanelTraits traits, int i, DateOnly on, PanelDrift drift, Dice noise)
    {
        var disabled = PanelProcess.DisabledAt(traits, i);
        var works = !disabled && ((i == 0 && traits.HeadWorks) || (i == 1 && traits.SecondWorks));
        var age = on.Year - traits.BirthYears[i];
        return new()
        {
            PersonId = i + 1,
            Order = i + 1,
            Relation = i == 0 ? "head" : "other",
            BirthDate = new DateOnly(traits.BirthYears[i], 1, 1),
            Sex = i == 0 ? traits.SexOfHead : Sex.Female,
            Enrolments = [],
            DisabilityKind = disabled ? "limb" : null,
            DisabilityGrade = disabled ? 2 : null,
            SevereIllness = i > 0 ? false : noise.Chance(0.02) ? null : traits.Ill,
            LabourCapacity = disabled ? "none" : works && drift != PanelDrift.LabourRecoded ? "full" : "partial",
            Schooling = age is >= 16 and <= 21 ? "senior" : "none",
        };
    }

    private static Member Dead(string id, int order, DateOnly died) => new()
    {
        PersonId = order + 1,
        Order = order + 1,
        Relation = "other",
        Enrolments = [],
        DeclaredMonthlyIncome = Money.Zero,
        Facts = [FactOf(id, order + 1, "deaths", new DeathValue(died, "police", null))],
    };

    private static IEnumerable<Fact> FactsOf(string id, PanelTraits traits, PanelYear year, DateOnly on)
    {
        if (year.HospitalDays is { } stay)
        {
            var day = on.AddDays(-stay);
            yield return FactOf(id, 1, "hospitalizations", new HospitalStayValue(
                day, day, day, null, null, null, Money.FromYuan(year.OwnPayment), traits.Ill ? "severe" : "other"));
        }

        if (year.JobLostDays is { } lost)
            yield return FactOf(id, 1, "employment", new EmploymentValue("employee", on.AddDays(-lost - 700), on.AddDays(-lost), null));
        if (year.DisasterDays is { } disaster)
            yield return FactOf(id, 1, "disasters", new DisasterValue("flood", on.AddDays(-disaster), null));
    }

    private static IEnumerable<Enrolment> EnrolmentsOf(PanelYear year, DateOnly on)
    {
        yield return new(Programmes.Monitored, on.AddYears(-3), null, null, null);
        if (year.ExitDays is { } exit)
            yield return new(Programmes.Dibao, on.AddDays(-exit - 900), on.AddDays(-exit), "income_rose", null);
        if (year.Refused)
            yield return new(Programmes.WatchRefused, on.AddDays(-60), null, null, null);
    }

    private static Fact FactOf(string id, long person, string source, FactValue value) => new()
    {
        PersonId = person,
        Value = value,
        RecordedAt = s_known,
        Source = new(source, string.Create(CultureInfo.InvariantCulture, $"{id}-{source}"), 1),
        Match = s_strong,
    };
}
