using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>Questions that many rules ask of a household, answered in one place.</summary>
public static class HouseholdQuestions
{
    /// <summary>Enrolments of a member that run on a day.</summary>
    public static IEnumerable<Enrolment> ActiveOn(this Member member, DateOnly day) =>
        member.Enrolments.Where(e => e.ActiveOn(day));

    /// <summary>True when the member is helped or watched on a day.</summary>
    public static bool IsActiveOn(this Member member, DateOnly day) => member.ActiveOn(day).Any();

    /// <summary>Programmes that run for any member on a day, each once, in ordinal order.</summary>
    public static IReadOnlyList<string> ProgrammesOn(this HouseholdState household, DateOnly day) =>
        [.. household.Members.SelectMany(m => m.ActiveOn(day)).Select(e => e.Programme).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The household's approved monthly amount on a day: the largest that its lines give; null when none does.</summary>
    public static Money? MonthlyAmountOn(this HouseholdState household, DateOnly day)
    {
        var amounts = household.Members
            .SelectMany(m => m.ActiveOn(day))
            .Where(e => e.MonthlyAmount is not null)
            .Select(e => e.MonthlyAmount!.Value)
            .ToList();
        return amounts.Count == 0 ? null : amounts.Max();
    }

    /// <summary>Key of the income line of the household's own programme on a day.</summary>
    public static string LineKey(this HouseholdState household, DateOnly day) =>
        household.ProgrammesOn(day).Contains(Programmes.Edge) ? Accounting.HouseholdAccount.EdgeLine : Accounting.HouseholdAccount.DibaoLine;

    /// <summary>Facts of one kind that the service believes and that rest on a match of one strength.</summary>
    public static IEnumerable<(Fact Fact, T Value)> FactsOf<T>(this Member member, MatchStrength strength)
        where T : FactValue =>
        from fact in member.Facts
        where fact.SupersededAt is null && fact.Match.Strength == strength && fact.Value is T
        select (fact, (T)fact.Value);

    /// <summary>Completed years of age on a day; null while the birth date is unknown.</summary>
    public static int? AgeOn(this Member member, DateOnly day)
    {
        if (member.BirthDate is not { } birth)
            return null;
        var years = day.Year - birth.Year;
        return day < birth.AddYears(years) ? years - 1 : years;
    }

    /// <summary>
    /// The level of the school that the member attends on a day, by the schools' enrolment where that is known, else as
    /// the roster says; null means unknown.
    /// </summary>
    public static string? SchoolingOn(this Member member, DateOnly day) =>
        member.FactsOf<SchoolingValue>(MatchStrength.Strong)
            .Where(f => f.Fact.HoldsOn(day) && f.Value.From <= day && (f.Value.To is not { } to || day < to))
            .OrderByDescending(f => f.Value.From)
            .Select(f => f.Value.Level)
            .FirstOrDefault() ?? member.Schooling;

    /// <summary>True when an official source reports the member's death up to a day and number and name agree.</summary>
    public static bool IsReportedDead(this Member member, DateOnly day) =>
        member.FactsOf<DeathValue>(MatchStrength.Strong).Any(f => f.Value.DiedOn <= day);
}
