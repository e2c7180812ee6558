using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Payments;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Host.Reconciliation;

/// <summary>Judges one month's payments with the rules of the catalogue, as they are evaluated in the running service.</summary>
internal static class Reconciler
{
    // These look over the months before; the others judge the month alone, because the roster tells one day's amounts.
    private static readonly HashSet<string> s_overMonths = ["P07", "P09"];

    private static readonly IReadOnlyList<IRule> s_rules =
        [.. RuleCatalogue.All.Where(rule => rule.Direction == RuleDirection.Payment)];

    /// <param name="roster">Roster and payments.</param>
    /// <param name="heads">Heads of batches, where they were sent.</param>
    /// <param name="month">First day of the month.</param>
    /// <param name="on">Day of evaluation.</param>
    /// <param name="parameters">The law.</param>
    /// <returns>Differences in order of rule and subject.</returns>
    public static IReadOnlyList<PaidDifference> Run(
        PaidRoster roster, IReadOnlyList<BatchHead> heads, DateOnly month, DateOnly on, IParameterSet parameters)
    {
        var batches = roster.Lines.Select(l => (l.Line.Month, l.Line.Programme)).Where(b => b.Month <= month).Distinct().ToList();
        var found = new List<PaidDifference>();
        found.AddRange(OfHouseholds(roster.Households(new(batches.Where(b => b.Month == month))), s_rules.Where(r => !s_overMonths.Contains(r.Id.Value)), new(on, parameters)));
        found.AddRange(OfHouseholds(roster.Households(new(batches)), s_rules.Where(r => s_overMonths.Contains(r.Id.Value)), new(on, parameters)));
        found.AddRange(OfBook(roster, heads, month, new(on, parameters)));
        return [.. found.OrderBy(d => d.Rule).ThenBy(d => d.Subject, StringComparer.Ordinal)];
    }

    private static IEnumerable<PaidDifference> OfHouseholds(IEnumerable<HouseholdState> households, IEnumerable<IRule> rules, RuleContext context)
    {
        var asked = rules.ToList();
        return from household in households
               from rule in asked
               from outcome in rule.Evaluate(household, context)
               let applies = outcome.Verdict as Verdict.Applies
               where applies is not null
               select new PaidDifference(rule.Id, household.HouseholdId, 1, applies.Level, applies.Amount, applies.Trace);
    }

    private static IEnumerable<PaidDifference> OfBook(PaidRoster roster, IReadOnlyList<BatchHead> heads, DateOnly month, RuleContext context)
    {
        var (region, area) = roster.Place;
        var ofMonth = new PaymentBook(region, area, [.. roster.Lines.Where(l => l.Line.Month == month)], heads);
        // A fund is judged by the year so far, everything else by the month.
        var ofYear = ofMonth with { Lines = [.. roster.Lines.Where(l => l.Line.Month <= month)], Heads = [] };
        return from rule in BookRules.All
               from outcome in rule.Evaluate(rule is P10FundAboveYearlyLimit ? ofYear : ofMonth, context)
               let applies = outcome.Verdict as Verdict.Applies
               where applies is not null
               select new PaidDifference(rule.Id, outcome.Subject, outcome.Households.Count, applies.Level, applies.Amount, applies.Trace);
    }
}
