using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A12: somebody came or came back to a household whose help is counted by heads, and is not counted: a child born or
/// adopted, a member freed, or one whose residence moved back. Newborn and adopted children need a feed of the civil
/// register, which does not exist yet; returns are seen in custody and moves.
/// </summary>
public sealed class A12MemberArrived : IRule
{
    public const string WindowMonths = "arrival.window_months";

    public RuleId Id { get; } = new("A12");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } =
        [Records.Sources.Custody, Records.Sources.Moves, Records.Sources.Births];

    public IReadOnlyList<Type> About { get; } = [typeof(ArrivalValue), typeof(CustodyValue), typeof(MoveValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        if (!household.Members.Any(m => m.IsUnder(context.On, Programmes.Dibao)))
            return [];
        return
        [
            .. from member in household.Members
               let arrivals = Arrivals(member, household, context.On)
               where arrivals.Count > 0
               select new RuleOutcome(member.PersonId, Judge(household, member, arrivals, context)),
        ];
    }

    private static Verdict Judge(
        HouseholdState household, Member member, List<(Fact Fact, string Check, DateOnly On)> arrivals, RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        if (context.Find(household, WindowMonths) is not { } window)
            return trace.Unknown("parameter.missing", WindowMonths);
        var (came, open) = (false, false);
        foreach (var (fact, check, day) in arrivals)
        {
            if (!trace.Check(
                "arrival.lately", day.AddMonths(window.Whole()) > context.On, fact,
                day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), parameter: window))
                continue;
            var here = fact.Value is ArrivalValue arrival ? arrival.RegisteredHere : true;
            if (here is { } known)
                came |= trace.Check(check, known, fact);
            else
                open = true;
        }

        return came ? trace.Applies(Level.Yellow, null)
            : open ? trace.Unknown("arrival.household_unknown", "registered_household")
            : trace.DoesNotApply();
    }

    // A child has no line of its own yet, so it is seen with its parent; who returned has an ended line.
    private static List<(Fact Fact, string Check, DateOnly On)> Arrivals(Member member, HouseholdState household, DateOnly on)
    {
        var arrivals = new List<(Fact, string, DateOnly)>();
        if (member.IsActiveOn(on))
        {
            foreach (var (fact, child) in member.FactsOf<ArrivalValue>(MatchStrength.Strong))
            {
                if (child.On <= on)
                    arrivals.Add((fact, "arrival.child_registered_here", child.On));
            }

            return arrivals;
        }

        if (member.IsReportedDead(on) || member.Elsewhere.Any(e => e.Enrolment.ActiveOn(on)))
            return arrivals;
        foreach (var (fact, custody) in member.FactsOf<CustodyValue>(MatchStrength.Strong))
        {
            if (custody.Kind is "sentence" or "compulsory_rehab" && custody.To is { } freed && freed <= on && member.HeldOn(on) is null)
                arrivals.Add((fact, "arrival.freed", freed));
        }

        foreach (var (fact, move) in member.FactsOf<MoveValue>(MatchStrength.Strong))
        {
            if (move.On <= on && move.To.Contains(household.Region) && !move.From.Contains(household.Region))
                arrivals.Add((fact, "arrival.moved_back", move.On));
        }

        return arrivals;
    }
}
