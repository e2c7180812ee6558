using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Payments;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;
using LowIncomeMonitor.Matching.Store;
using Npgsql;

namespace LowIncomeMonitor.Matching;

/// <summary>
/// Reconciles a month across households: accounts, funds, and lines of households that no roster knows. What concerns one
/// household is judged with the household itself and stands in its case. A month judged again replaces its differences.
/// </summary>
public sealed class MonthReconciliation
{
    private static readonly P01PaidWithoutEnrolment s_unknownHousehold = new();
    private readonly NpgsqlDataSource _database;
    private readonly IParameterSource _law;
    private readonly TimeProvider _clock;

    internal MonthReconciliation(NpgsqlDataSource database, IParameterSource law, TimeProvider clock)
    {
        _database = database;
        _law = law;
        _clock = clock;
    }

    /// <summary>Judges a month and keeps the differences.</summary>
    /// <param name="month">First day of the month.</param>
    /// <param name="on">Day of evaluation.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    public async Task<IReadOnlyList<ReconciledDifference>> RunAsync(DateOnly month, DateOnly on, CancellationToken cancellationToken)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var place = await ReconciliationStore.PlaceAsync(transaction, cancellationToken);
        var year = await ReconciliationStore.LinesAsync(new DateOnly(month.Year, 1, 1), month, transaction, cancellationToken);
        var unknown = await ReconciliationStore.UnknownHouseholdsAsync(month, transaction, cancellationToken);

        var ofYear = new PaymentBook(place.Region, place.Area, year, []);
        var context = new RuleContext(on, _law.Current);
        ReconciledDifference[] found = [.. OfBooks(ofYear, month, context).Concat(OfUnknown(ofYear, unknown, month, context))
            .OrderBy(d => d.Rule).ThenBy(d => d.Subject, StringComparer.Ordinal)];
        await ReconciliationStore.ReplaceAsync(month, found, on, _clock.GetUtcNow(), transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return found;
    }

    /// <summary>What was kept of a month; empty when it was not judged yet or nothing was found.</summary>
    public async Task<IReadOnlyList<ReconciledDifference>> ReadAsync(DateOnly month, CancellationToken cancellationToken)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellationToken);
        return await ReconciliationStore.ReadAsync(month, connection, cancellationToken);
    }

    // A fund is judged by the year so far, accounts by the month. Heads of batches come with files only.
    private static IEnumerable<ReconciledDifference> OfBooks(PaymentBook year, DateOnly month, RuleContext context)
    {
        var ofMonth = year with { Lines = [.. year.Lines.Where(line => line.Line.Month == month)] };
        return from rule in BookRules.All
               from outcome in rule.Evaluate(rule is P10FundAboveYearlyLimit ? year : ofMonth, context)
               let applies = outcome.Verdict as Verdict.Applies
               where applies is not null
               select new ReconciledDifference(
                   rule.Id, outcome.Subject, outcome.Households.Count, applies.Level, applies.Amount, applies.Trace);
    }

    private static IEnumerable<ReconciledDifference> OfUnknown(
        PaymentBook year, IReadOnlySet<string> unknown, DateOnly month, RuleContext context)
    {
        var lines = year.Lines.Where(line => line.Line.Month == month && unknown.Contains(line.HouseholdId)).ToList();
        var coverage = new PaymentCoverage(lines.Select(line => (line.Line.Month, line.Line.Programme)));
        return from household in lines.GroupBy(line => line.HouseholdId)
               let state = new HouseholdState
               {
                   HouseholdId = household.Key, Region = year.Region, Area = year.Area, Members = [],
                   Payments = [.. household.Select(line => line.Line)], PaymentCoverage = coverage,
               }
               from outcome in s_unknownHousehold.Evaluate(state, context)
               let applies = outcome.Verdict as Verdict.Applies
               where applies is not null
               select new ReconciledDifference(
                   s_unknownHousehold.Id, household.Key, 1, applies.Level, applies.Amount, applies.Trace);
    }
}
