using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>
/// Questions that many rules ask of a household, answered in one place. They are asked some hundred times a household, so
/// they walk plain lists: with queries instead a household took nearly twice as long (./monitor bench sweep).
/// </summary>
public static class HouseholdQuestions
{
    /// <summary>Enrolments of a member that run on a day.</summary>
    public static IEnumerable<Enrolment> ActiveOn(this Member member, DateOnly day) =>
        member.Enrolments.Where(e => e.ActiveOn(day));

    /// <summary>True when the member is helped or watched on a day.</summary>
    public static bool IsActiveOn(this Member member, DateOnly day)
    {
        foreach (var enrolment in member.Enrolments)
        {
            if (enrolment.ActiveOn(day))
                return true;
        }

        return false;
    }

    /// <summary>Programmes that run for any member on a day, each once, in ordinal order.</summary>
    public static IReadOnlyList<string> ProgrammesOn(this HouseholdState household, DateOnly day)
    {
        var programmes = new List<string>(2);
        foreach (var member in household.Members)
        {
            foreach (var enrolment in member.Enrolments)
            {
                if (enrolment.ActiveOn(day) && !programmes.Contains(enrolment.Programme))
                    programmes.Add(enrolment.Programme);
            }
        }

        if (programmes.Count > 1)
            programmes.Sort(StringComparer.Ordinal);
        return programmes;
    }

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
        where T : FactValue => member.Facts.Count == 0 ? [] : Believed<T>(member.Facts, strength);

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
        member.Facts.Count == 0 ? member.Schooling : member.FactsOf<SchoolingValue>(MatchStrength.Strong)
            .Where(f => f.Fact.HoldsOn(day) && f.Value.From <= day && (f.Value.To is not { } to || day < to))
            .OrderByDescending(f => f.Value.From)
            .Select(f => f.Value.Level)
            .FirstOrDefault() ?? member.Schooling;

    /// <summary>True when an official source reports the member's death up to a day and number and name agree.</summary>
    public static bool IsReportedDead(this Member member, DateOnly day)
    {
        foreach (var fact in member.Facts)
        {
            if (fact.Value is DeathValue death && death.DiedOn <= day && fact.IsBelieved(MatchStrength.Strong))
                return true;
        }

        return false;
    }

    private static List<(Fact Fact, T Value)> Believed<T>(IReadOnlyList<Fact> facts, MatchStrength strength)
        where T : FactValue
    {
        var believed = new List<(Fact, T)>();
        foreach (var fact in facts)
        {
            if (fact.Value is T value && fact.IsBelieved(strength))
                believed.Add((fact, value));
        }

        return believed;
    }

    private static bool IsBelieved(this Fact fact, MatchStrength strength) =>
        fact.SupersededAt is null && fact.Match.Strength == strength;
}
