using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.In;
using LowIncomeMonitor.Platform.Database;
using LowIncomeMonitor.Platform.EventLog;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Matching;

/// <summary>
/// Runs Matching: one consumer of roster snapshots, and once a first roster is applied the consumers of records. A
/// record read before would be a miss for ever, although the person stands in the roster that comes a moment later.
/// </summary>
internal sealed class MatchingService : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);

    private readonly ConsumeLoop _roster;
    private readonly IReadOnlyList<ConsumeLoop> _records;
    private readonly NpgsqlDataSource _database;
    private readonly ILogger<MatchingService> _logger;

    public MatchingService(
        ConsumerFactory consumers, RosterConsumer rosterConsumer, RecordConsumer recordConsumer, MatchingOptions options,
        NpgsqlDataSource database, ILogger<MatchingService> logger)
    {
        (_database, _logger) = (database, logger);
        _roster = consumers.Loop(
            new("matching-roster", [Topics.Roster]) { Reader = options.Reader }, rosterConsumer);
        var records = new ConsumeLoopOptions("matching", [.. Sources.Feeds.Select(Topics.Registry)])
        {
            Reader = options.Reader,
        };
        _records = [.. Enumerable.Range(0, options.Parallelism).Select(_ => consumers.Loop(records, recordConsumer))];
    }

    /// <summary>The states of all consumers, for health checks.</summary>
    public IReadOnlyList<ConsumeLoopState> States => [_roster.State, .. _records.Select(loop => loop.State)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var together = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var roster = Task.Run(() => _roster.RunAsync(together.Token), CancellationToken.None);
        var records = Task.Run(() => RunRecordsAsync(together.Token), CancellationToken.None);
        await Task.WhenAny(roster, records);
        await together.CancelAsync();
        await Task.WhenAll(roster, records);
    }

    private async Task RunRecordsAsync(CancellationToken stop)
    {
        try
        {
            await AwaitFirstRosterAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return;
        }

        await Task.WhenAll(_records.Select(loop => Task.Run(() => loop.RunAsync(stop), CancellationToken.None)));
    }

    private async Task AwaitFirstRosterAsync(CancellationToken stop)
    {
        for (var asked = 0; !await HasRosterAsync(stop); asked++)
        {
            if (asked == 0)
                Log.WaitingForRoster(_logger);
            await Task.Delay(Poll, stop);
        }
    }

    // A database that is away is waited for here as in the consume loops.
    private async Task<bool> HasRosterAsync(CancellationToken stop)
    {
        try
        {
            await using var command = _database.CreateCommand("select version > 0 from roster.index_version");
            return await command.ExecuteScalarAsync(stop) is true;
        }
        catch (NpgsqlException cause) when (DatabaseErrors.IsTransient(cause))
        {
            return false;
        }
    }
}
