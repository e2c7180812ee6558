using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Outcomes;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Matching.Store;
using Npgsql;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>
/// Loads households and asks the rules about them. Many households are shared out among the cores, each share with a
/// connection of its own; what comes out is in order of id either way.
/// </summary>
internal sealed class AskHouseholds(NpgsqlDataSource database, AskRules rules, MatchingOptions options)
{
    /// <summary>Fewer households than this are not worth a connection: loading them takes some milliseconds.</summary>
    private const int LeastShare = 250;

    // PostgreSQL's just-in-time compiler takes longer over these statements than they run.
    private const string NoJit = "set local jit = off";

    /// <summary>
    /// The same as <see cref="RunAsync"/> by several connections. What the transaction has written itself they do not see, so only for one that has
    /// written nothing; what others could write is held by its locks.
    /// </summary>
    public async Task<AskedHouseholds> RunSharedAsync(string[] ids, Asking asking, CancellationToken cancellationToken)
    {
        var size = Math.Max(LeastShare, (ids.Length + options.SweepReaders - 1) / options.SweepReaders);
        return AskedHouseholds.Joined(await Task.WhenAll(
            ids.Chunk(size).Select(share => Task.Run(() => AskShareAsync(share, asking, cancellationToken), cancellationToken))));
    }

    private async Task<AskedHouseholds> AskShareAsync(string[] ids, Asking asking, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var command = new NpgsqlCommand(NoJit, connection, transaction))
            await command.ExecuteNonQueryAsync(cancellationToken);
        return await RunAsync(ids, asking, transaction, cancellationToken);
    }

    /// <param name="ids">Households, in order; all of them locked by the transaction.</param>
    /// <param name="asking">What is asked.</param>
    /// <param name="transaction">Holds the locks; reads all of it itself, where the households are few.</param>
    /// <param name="cancellationToken">Stops the work; the transaction is then useless.</param>
    public async Task<AskedHouseholds> RunAsync(
        string[] ids, Asking asking, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var states = await HouseholdStore.LoadAsync(ids, asking.Day, transaction, cancellationToken);
        var descriptions = new List<HouseholdDescription>(states.Count);
        var verdicts = rules.Of(states, asking.Law, asking.Day, gate: asking.Gate, beside: (household, context) => descriptions.Add(
            HouseholdDescription.Of(new(household, context, asking.Towns.GetValueOrDefault(household.Region.At(RegionLevel.Township))))));
        // Rules on trial run beside the others, on the same states; while no pack stages a rule, this costs nothing.
        var trial = rules.StagesAny(asking.Law.Parameters)
            ? rules.Of(states, asking.Law, asking.Day, RuleStage.Shadow, asking.Gate)
            : null;
        var candidate = asking.OnTrial is { } other ? rules.Of(states, other, asking.Day, gate: asking.Gate) : null;
        return new(states, verdicts, trial, candidate, descriptions);
    }

    /// <summary>What is asked of every household.</summary>
    /// <param name="Day">The day for which the rules are asked.</param>
    /// <param name="Law">The law.</param>
    /// <param name="Gate">Which rules rest.</param>
    /// <param name="Towns">Figures of townships.</param>
    internal sealed record Asking(
        DateOnly Day, ParameterEdition Law, RuleGate Gate, IReadOnlyDictionary<RegionCode, TownFigures> Towns)
    {
        /// <summary>The edition that is asked beside the law; null when none is on trial.</summary>
        public ParameterEdition? OnTrial { get; init; }
    }
}
