using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Matching.Index;
using LowIncomeMonitor.Matching.Out;
using LowIncomeMonitor.Matching.Steps;
using LowIncomeMonitor.Matching.Store;
using LowIncomeMonitor.Matching.Sweeps;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Matching;

/// <summary>
/// Evaluates every household for a day, because windows pass and standards change without any record. Each chunk is a
/// transaction of its own, which also records how far the sweep is and what it changed: a sweep that is stopped goes on
/// where it was, and evaluates nobody twice (docs/adr/0024-sweeps-are-recorded.md).
/// </summary>
public sealed class HouseholdSweep
{
    private const string Page =
        """
        select household_id from roster.households where household_id > $1 order by household_id limit $2
        """;

    private static readonly IReadOnlyDictionary<string, long> NoRecord = new Dictionary<string, long>();

    private readonly NpgsqlDataSource _database;
    private readonly EvaluateHouseholds _evaluate;
    private readonly FindingPublisher _publisher;
    private readonly IParameterSource _law;
    private readonly TimeProvider _clock;
    private readonly MatchingOptions _options;
    private readonly ILogger<HouseholdSweep> _logger;

    internal HouseholdSweep(
        NpgsqlDataSource database, EvaluateHouseholds evaluate, FindingPublisher publisher, IParameterSource law, TimeProvider clock,
        MatchingOptions options, ILogger<HouseholdSweep> logger) =>
        (_database, _evaluate, _publisher, _law, _clock, _options, _logger) = (database, evaluate, publisher, law, clock, options, logger);

    /// <summary>Evaluates all households as of a day; waits for a sweep that another process is at.</summary>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Stops it between two chunks or within one; the next call goes on.</param>
    /// <param name="cause">Why; kept with the sweep.</param>
    /// <returns>What this call did: of a sweep that goes on, the rest.</returns>
    public async Task<SweepResult> EvaluateAllAsync(
        DateOnly day, CancellationToken cancellationToken, SweepCause cause = SweepCause.Asked)
    {
        await using var turn = await SweepTurn.TakeAsync(_database, cancellationToken);
        while (true)
        {
            if (await BeginAsync(day, cause, cancellationToken) is not { } sweep)
                return new(0, 0);
            if (await RunAsync(sweep, cancellationToken) is { } result)
            {
                Log.SweepDone(_logger, day, result.Households, result.FindingsChanged);
                return result;
            }
        }
    }

    // Null when the edition for which a sweep is due was swept by somebody else while this one waited for its turn.
    private async Task<RunningSweep?> BeginAsync(DateOnly day, SweepCause cause, CancellationToken cancellationToken)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var edition = _law.Current.Version;
        var running = await SweepStore.RunningAsync(transaction, cancellationToken);
        if (running is not null && running.Day == day && running.Edition == edition)
            return running;
        if (running is null && cause == SweepCause.NewEdition
            && await SweepStore.LastEditionAsync(transaction, cancellationToken) == edition)
            return null;
        var now = _clock.GetUtcNow();
        if (running is not null)
            await SweepStore.GiveUpAsync(running.Id, now, transaction, cancellationToken);
        var sweep = await SweepStore.BeginAsync(cause, day, edition, now, transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return sweep;
    }

    // Null when the law changed on the way: half a sweep under one edition and half under another would say nothing.
    private async Task<SweepResult?> RunAsync(RunningSweep sweep, CancellationToken cancellationToken)
    {
        var (households, changed, last) = (0L, 0L, sweep.LastHousehold);
        while (true)
        {
            await using var connection = await _database.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await RosterGate.ShareAsync(transaction, cancellationToken);
            var law = _law.Current;
            var ids = await PageAsync(last, transaction, cancellationToken);
            if (ids.Count == 0)
            {
                await SweepNotes.FinishAsync(sweep, law, _clock.GetUtcNow(), transaction, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return new(households, changed);
            }

            var evaluated = await _evaluate.RunAsync(ids, sweep.Day, transaction, cancellationToken, nothingWritten: true);
            if (law.Version != sweep.Edition || evaluated.Edition != sweep.Edition)
                return null;
            await _publisher.RunAsync(evaluated, NoRecord, transaction, cancellationToken);
            await SweepNotes.RecordAsync(sweep, ids, evaluated, law, transaction, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            (households, changed, last) = (households + ids.Count, changed + evaluated.Deltas.Count, ids[^1]);
        }
    }

    private async Task<List<string>> PageAsync(
        string after, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Page, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(after));
        command.Parameters.Add(Sql.Of(_options.SweepChunk));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var ids = new List<string>(_options.SweepChunk);
        while (await rows.ReadAsync(cancellationToken))
            ids.Add(rows.GetString(0));
        return ids;
    }
}
