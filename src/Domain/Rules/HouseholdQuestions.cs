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

    /// <summary>Facts of one kind that the service believes and that rest on a match of one strength.</summary>
    public static IEnumerable<(Fact Fact, T Value)> FactsOf<T>(this Member member, MatchStrength strength)
        where T : FactValue =>
        from fact in member.Facts
        where fact.SupersededAt is null && fact.Match.Strength == strength && fact.Value is T
        select (fact, (T)fact.Value);

    /// <summary>True when an official source reports the member's death up to a day and number and name agree.</summary>
    public static bool IsReportedDead(this Member member, DateOnly day) =>
        member.FactsOf<DeathValue>(MatchStrength.Strong).Any(f => f.Value.DiedOn <= day);
}
