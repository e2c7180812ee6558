using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R02: a helped person serves a sentence or is in compulsory rehabilitation, so does not count as a member and, under
/// destitute support, leaves it. A suspended sentence is served at home, and detention is no judgment; neither counts.
/// A record without an end counts as running: the visit asks for the day of release, so that nobody is forgotten.
/// </summary>
public sealed class R02MemberInCustody : IRule
{
    public RuleId Id { get; } = new("R02");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Custody];

    public IReadOnlyList<Type> About { get; } = [typeof(CustodyValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           let measures = member.FactsOf<CustodyValue>(MatchStrength.Strong).ToList()
           where measures.Count > 0
           select new RuleOutcome(member.PersonId, Judge(household, member, measures, context.On)),
    ];

    private static Verdict Judge(
        HouseholdState household, Member member, List<(Fact Fact, CustodyValue Value)> measures, DateOnly on)
    {
        var trace = new TraceBuilder(member.PersonId);
        if (!trace.Check("help.active", member.IsActiveOn(on), string.Join(", ", member.ActiveOn(on).Select(e => e.Programme))))
            return trace.DoesNotApply();
        var away = false;
        foreach (var (fact, measure) in measures)
        {
            if (!trace.Check(
                    "custody.takes_out_of_household", measure.Kind is "sentence" or "compulsory_rehab", fact, measure.Kind)
                || !trace.Check(
                    "custody.in_force", fact.HoldsOn(on) && measure.From <= on && (measure.To is not { } to || on < to), fact,
                    Texts.Of(measure.From, measure.To)))
                continue;
            away = true;
            trace.Check("custody.end_known", measure.To is not null, fact);
        }

        return away ? trace.Applies(Level.Orange, household.MonthlyAmountOn(on)) : trace.DoesNotApply();
    }
}
