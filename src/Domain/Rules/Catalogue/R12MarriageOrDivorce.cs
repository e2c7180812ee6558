using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R12: a helped person married or divorced since the file was last looked at, so the household must be recounted, which
/// may add as well as take. What happened before the help began was seen then; what is older than the span between two
/// reviews was seen at one. Old marriage records are often wrong, so they are not raised again and again.
/// </summary>
public sealed class R12MarriageOrDivorce : IRule
{
    /// <summary>Months for which a change of the family is news: the longest span between two reviews.</summary>
    public const string NewsMonths = "recount.event_months";

    public RuleId Id { get; } = new("R12");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Marriages];

    public IReadOnlyList<Type> About { get; } = [typeof(MarriageValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           let help = member.ActiveOn(context.On).Where(one => !Programmes.OnlyWatched(one.Programme)).ToList()
           where help.Count > 0
           let events = member.FactsOf<MarriageValue>(MatchStrength.Strong).Where(one => one.Value.On <= context.On).ToList()
           where events.Count > 0
           select new RuleOutcome(member.PersonId, Judge(household, member, help.Min(one => one.EnrolledOn), events, context)),
    ];

    private static Verdict Judge(
        HouseholdState household, Member member, DateOnly helpedSince, List<(Fact Fact, MarriageValue Value)> events,
        RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        if (context.Find(household, NewsMonths) is not { } months)
            return trace.Unknown("parameter.missing", NewsMonths);
        var news = false;
        foreach (var (fact, value) in events)
            news |= trace.Check("family.event_since_help_began", value.On > helpedSince, fact, $"{value.Event} ({Texts.Of(value.On)})")
                && trace.Check(
                    "family.event_not_reviewed", household.LastReviewedOn is not { } reviewed || value.On > reviewed, fact)
                && trace.Check(
                    "family.event_is_news", value.On.AddMonths(months.Whole()) > context.On, fact, parameter: months);
        return news ? trace.Applies(Level.Orange, household.MonthlyAmountOn(context.On)) : trace.DoesNotApply();
    }
}
