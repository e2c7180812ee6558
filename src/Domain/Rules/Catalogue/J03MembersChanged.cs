using System.Globalization;
using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// J03: in a household whose help goes by heads and income a member died, married, divorced, moved away or went to prison
/// since the last review: recount persons and income. The amount may well go up; nobody merely loses a person from it.
/// </summary>
public sealed class J03MembersChanged : IRule
{
    public const string WindowMonths = "recount.window_months";

    public RuleId Id { get; } = new("J03");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Adjust;

    public IReadOnlyList<string> Sources { get; } =
        [Records.Sources.Deaths, Records.Sources.Marriages, Records.Sources.Moves, Records.Sources.Custody, Records.Sources.Births];

    public IReadOnlyList<Type> About { get; } = [typeof(DeathValue), typeof(MarriageValue), typeof(CustodyValue), typeof(MoveValue), typeof(ArrivalValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var members = household.Members.Where(m => m.IsUnder(context.On, Programmes.Dibao, Programmes.Edge)).ToList();
        var events = members.SelectMany(m => Events(m, household, context.On)).ToList();
        return events.Count == 0 ? [] : [new RuleOutcome(0, Judge(household, events, context))];
    }

    private static Verdict Judge(
        HouseholdState household, List<(Fact Fact, string What, DateOnly On)> events, RuleContext context)
    {
        var trace = new TraceBuilder(0);
        if (context.Find(household, WindowMonths) is not { } window)
            return trace.Unknown("parameter.missing", WindowMonths);
        var changed = false;
        foreach (var (fact, what, day) in events)
        {
            changed |= trace.Check(
                    "members.changed_lately", day.AddMonths(window.Whole()) > context.On, fact,
                    string.Create(CultureInfo.InvariantCulture, $"{what} {day:yyyy-MM-dd}"), parameter: window)
                && trace.Check("members.not_reviewed_since", household.LastReviewedOn is not { } review || review < day, fact);
        }

        var left = household.LivingOn(context.On).Count;
        if (!changed || !trace.Check("household.others_left", left > 0, $"{left}"))
            return trace.DoesNotApply();
        var account = HouseholdAccount.Of(household, context);
        trace.Add(account.Steps);
        return trace.Applies(Level.Yellow, Difference(household, account, context));
    }

    private static Money? Difference(HouseholdState household, HouseholdAccount account, RuleContext context) =>
        account.Dibao is { } line && household.AmountOf(Programmes.Dibao, context.On) is { } approved
        && DibaoDue.Under(line, household, context) is { } due
            ? new Money(Math.Abs(due.Fen - approved.Fen)) : null;

    private static IEnumerable<(Fact Fact, string What, DateOnly On)> Events(Member member, HouseholdState household, DateOnly today) =>
        from fact in member.FactsOf<FactValue>(MatchStrength.Strong)
        let change = fact.Value switch
        {
            DeathValue death => ("death", death.DiedOn),
            MarriageValue marriage => (marriage.Event, marriage.On),
            CustodyValue { Kind: "sentence" or "compulsory_rehab" } custody => (custody.Kind, custody.From),
            MoveValue move when !household.Region.At(RegionLevel.County).Contains(move.To) => ("move", move.On),
            ArrivalValue { RegisteredHere: true } arrival => (arrival.Kind, arrival.On),
            _ => ((string What, DateOnly On)?)null,
        }
        where change is var (_, day) && day <= today
        orderby fact.Fact.Source.ToString()
        select (fact.Fact, change.Value.What, change.Value.On);
}
