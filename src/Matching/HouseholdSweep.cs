using LowIncomeMonitor.Matching.Index;
using LowIncomeMonitor.Matching.Out;
using LowIncomeMonitor.Matching.Steps;
using LowIncomeMonitor.Matching.Store;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Matching;

/// <summary>
/// Evaluates every household for a day, because windows pass and standards change without any record. Each chunk is a
/// transaction of its own: a sweep that is stopped has done the households before it wholly and the rest not at all.
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
    private readonly MatchingOptions _options;
    private readonly ILogger<HouseholdSweep> _logger;

    internal HouseholdSweep(
        NpgsqlDataSource database, EvaluateHouseholds evaluate, FindingPublisher publisher, MatchingOptions options,
        ILogger<HouseholdSweep> logger) =>
        (_database, _evaluate, _publisher, _options, _logger) = (database, evaluate, publisher, options, logger);

    /// <summary>Evaluates all households as of a day.</summary>
    public async Task<SweepResult> EvaluateAllAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var (households, changed, last) = (0L, 0L, "");
        while (true)
        {
            await using var connection = await _database.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await RosterGate.ShareAsync(transaction, cancellationToken);
            var ids = await PageAsync(last, transaction, cancellationToken);
            if (ids.Count == 0)
                break;
            var evaluated = await _evaluate.RunAsync(ids, day, transaction, cancellationToken);
            await _publisher.RunAsync(evaluated, NoRecord, transaction, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            (households, changed, last) = (households + ids.Count, changed + evaluated.Deltas.Count, ids[^1]);
        }

        Log.SweepDone(_logger, day, households, changed);
        return new(households, changed);
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
