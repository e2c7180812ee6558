using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Matching.Store;
using Npgsql;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>
/// Gives the gate of a day. It is kept in memory until the version of the feeds, the law or the day changes: asking costs
/// one look at a table of one row.
/// </summary>
internal sealed class GateRules(IReadOnlyList<IRule> rules, IParameterSource law)
{
    private Kept? _kept;

    public async Task<RuleGate> RunAsync(DateOnly day, NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
        await RunAsync(day, await FeedStore.VersionAsync(transaction, cancellationToken), transaction, cancellationToken);

    /// <param name="day">The day.</param>
    /// <param name="version">The version that this transaction sees.</param>
    /// <param name="transaction">Sees what it changed itself.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<RuleGate> RunAsync(
        DateOnly day, long version, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var edition = law.Current;
        if (Volatile.Read(ref _kept) is { } kept && kept.Version == version && kept.Day == day && ReferenceEquals(kept.Law, edition))
            return kept.Gate;
        var gate = new RuleGate(rules, await FeedStore.StandingsAsync(edition, day, transaction, cancellationToken), day);
        Volatile.Write(ref _kept, new(version, day, edition, gate));
        return gate;
    }

    private sealed record Kept(long Version, DateOnly Day, ParameterEdition Law, RuleGate Gate);
}
