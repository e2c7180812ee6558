using System.Globalization;
using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A06: a household left dibao or tekun within the year, has neither now, and a shock came since or its income lies below
/// the line again. Who moved away belongs to the other county. Whoever is on no list at all any more has only the incomes
/// of the time before on file, so that nothing can be said; the bureau's watch list is what keeps them in view.
/// </summary>
public sealed class A06LeftHelpAndStruckSince : IRule
{
    public const string ExitedMonths = "watch.exited_months";

    public RuleId Id { get; } = new("A06");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Roster, .. Shocks.Sources];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
        household.Members.Any(m => m.IsActiveOn(context.On))
        && ExitOf(household, context.On) is { } exit && !household.Members.Any(m => m.HasBasicHelp(context.On))
            ? [new RuleOutcome(0, Judge(household, exit, context))]
            : [];

    private static Verdict Judge(HouseholdState household, (DateOnly On, string? Reason) exit, RuleContext context)
    {
        var trace = new TraceBuilder(0);
        if (context.Find(household, ExitedMonths) is not { } months)
            return trace.Unknown("parameter.missing", ExitedMonths);
        if (!trace.Check(
            "watch.left_lately", exit.On.AddMonths(months.Whole()) > context.On,
            exit.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), parameter: months)
            || !trace.Check("watch.not_moved_away", exit.Reason is not ("moved" or "迁出"), exit.Reason))
            return trace.DoesNotApply();
        if (Shocks.Check(trace, household, context))
            return trace.Applies(Level.Orange, null);

        var account = HouseholdAccount.Of(household, context);
        trace.Add(account.Steps);
        return account.Against(account.Dibao) switch
        {
            LineSide.Below => trace.Applies(Level.Orange, account.TopUpUnder(account.Dibao!)),
            LineSide.AtOrAbove => trace.DoesNotApply(),
            _ => trace.Unknown("income.unknown", account.Missing),
        };
    }

    // The watch line begins on the day of the exit; without one the ended line itself tells.
    private static (DateOnly On, string? Reason)? ExitOf(HouseholdState household, DateOnly on)
    {
        var watched = household.Members.SelectMany(m => m.ActiveOn(on)).Where(e => e.Programme == Programmes.WatchExited)
            .Select(e => (DateOnly?)e.EnrolledOn).Max();
        var ended = household.Members.SelectMany(m => m.Enrolments)
            .Where(e => e.Programme is Programmes.Dibao or Programmes.Tekun && e.EndedOn <= on && e.EndReason != "death")
            .OrderBy(e => e.EndedOn).ThenBy(e => e.EndReason, StringComparer.Ordinal).LastOrDefault();
        return watched is { } day ? (day, ended?.EndReason)
            : ended is { EndedOn: { } end } ? (end, ended.EndReason)
            : null;
    }
}
