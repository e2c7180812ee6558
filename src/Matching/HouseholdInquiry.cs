using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Matching.Steps;
using LowIncomeMonitor.Matching.Store;
using Npgsql;

namespace LowIncomeMonitor.Matching;

/// <summary>
/// What the rules say of one household on any day, with what was known at any instant. Stores nothing: to show what a
/// caseworker could have seen then, and what has become known since.
/// </summary>
public sealed class HouseholdInquiry
{
    private readonly NpgsqlDataSource _database;
    private readonly AskRules _rules;
    private readonly IParameterSource _law;

    internal HouseholdInquiry(NpgsqlDataSource database, AskRules rules, IParameterSource law) =>
        (_database, _rules, _law) = (database, rules, law);

    /// <param name="householdId">The bureau's identifier.</param>
    /// <param name="on">The day for which the rules are asked.</param>
    /// <param name="known">What the service had been told by then; null means everything.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null when nobody had heard of the household.</returns>
    public async Task<HouseholdAnswer?> AskAsync(
        string householdId, DateOnly on, DateTimeOffset? known, CancellationToken cancellationToken)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var states = await HouseholdHistory.LoadAsync(
            [householdId], on, known ?? DateTimeOffset.MaxValue, transaction, cancellationToken);
        if (states is not [{ } household])
            return null;
        var law = _law.Current;
        var context = new RuleContext(on, law);
        return new(
            household, law.Version, HouseholdAccount.Of(household, context),
            [.. _rules.Of(household, context, law.Parameters, RuleStage.Shadow).Select(one => new RuleAnswer(
                one.Rule.Id, RuleStages.Of(law, one.Rule.Id, household.Region, household.Area, on), one.Outcome))]);
    }
}
