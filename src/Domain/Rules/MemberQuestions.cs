using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>Questions that rules ask of one member: which help, who depends on whom, who is away.</summary>
public static class MemberQuestions
{
    /// <summary>Age from which a person is of age (Civil Code, article 17).</summary>
    public const int Majority = 18;

    /// <summary>True when the member has one of the programmes in this household on a day.</summary>
    public static bool IsUnder(this Member member, DateOnly day, params ReadOnlySpan<string> programmes)
    {
        foreach (var enrolment in member.Enrolments)
        {
            if (enrolment.ActiveOn(day) && programmes.Contains(enrolment.Programme))
                return true;
        }

        return false;
    }

    /// <summary>True when the member has dibao or tekun on a day, in this household or alone in another.</summary>
    public static bool HasBasicHelp(this Member member, DateOnly day) =>
        member.IsUnder(day, Programmes.Dibao, Programmes.Tekun)
        || member.Elsewhere.Any(e => e.Name == Agreement.Agrees
            && e.Enrolment.ActiveOn(day) && e.Enrolment.Programme is Programmes.Dibao or Programmes.Tekun);

    /// <summary>True for a minor, false for an adult, null while the birth date is unknown.</summary>
    public static bool? IsMinorOn(this Member member, DateOnly day) => member.AgeOn(day) is { } age ? age < Majority : null;

    /// <summary>
    /// True when the member cannot live by own work: a minor, or without labour capacity on file. Unknown counts as able,
    /// because nobody is a dependant by a gap in the file.
    /// </summary>
    public static bool IsDependant(this Member member, DateOnly day) =>
        member.IsMinorOn(day) == true || member.LabourCapacity == "none";

    /// <summary>The measure that holds the person on a day: a sentence, detention or compulsory rehabilitation.</summary>
    public static (Fact Fact, CustodyValue Value)? HeldOn(this Member member, DateOnly day)
    {
        foreach (var held in member.FactsOf<CustodyValue>(MatchStrength.Strong))
        {
            if (held.Value.Kind != "suspended_sentence" && held.Value.From <= day && (held.Value.To is not { } to || day < to))
                return held;
        }

        return null;
    }

    /// <summary>Members with running help on a day who are not reported dead, in roster order of ids.</summary>
    public static IReadOnlyList<Member> LivingOn(this HouseholdState household, DateOnly day)
    {
        var living = new List<Member>(household.Members.Count);
        foreach (var member in household.Members)
        {
            if (member.IsActiveOn(day) && !member.IsReportedDead(day))
                living.Add(member);
        }

        return living;
    }

    /// <summary>The household's approved monthly amount under one programme: the largest that its running lines give.</summary>
    public static Money? AmountOf(this HouseholdState household, string programme, DateOnly day)
    {
        Money? most = null;
        foreach (var member in household.Members)
        {
            foreach (var enrolment in member.Enrolments)
            {
                if (enrolment.Programme == programme && enrolment.ActiveOn(day)
                    && enrolment.MonthlyAmount is { } amount && (most is not { } known || amount > known))
                    most = amount;
            }
        }

        return most;
    }

    /// <summary>First day of the latest month of which a batch of a programme has arrived; null while none has.</summary>
    public static DateOnly? LastPaidMonth(this HouseholdState household, string programme) =>
        household is { Payments: not null, PaymentCoverage: { } coverage } && coverage.MonthsOf(programme) is [.., var last]
            ? last : null;

    /// <summary>
    /// True when a line of a programme names the member, or the household as a whole, in the latest paid month or the one
    /// before. A line that the bank returned counts: payment rules look after it.
    /// </summary>
    public static bool Draws(this HouseholdState household, Member member, string programme, DateOnly lastPaid) =>
        household.Payments?.Any(p => p.Programme == programme && p.Month >= lastPaid.AddMonths(-1)
            && (p.PersonId == member.PersonId || p.PersonId == 0)) == true;
}
