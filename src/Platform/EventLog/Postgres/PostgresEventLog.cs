using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Platform.EventLog.Postgres;

/// <summary>
/// The event log inside the service's own database: durable, partitioned, append-only. Positions have no gaps and
/// follow the order of commits; retention drops whole days. Needs sessions of its own, so no transaction-level
/// connection pooler may stand between it and the database.
/// </summary>
public sealed class PostgresEventLog : IEventLog
{
    private readonly NpgsqlDataSource _database;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly PostgresEventLogOptions _times;
    private readonly TopicCatalogue _catalogue;
    private readonly DayPartitions _days;
    private readonly LogAppender _appender;
    private readonly LogWakeUp _wakeUp;

    /// <summary>The log in a database whose platform migrations are applied.</summary>
    /// <param name="database">The database; not disposed here. One connection a reader and one for listening.</param>
    /// <param name="clock">Says when and on which day (UTC) an entry was appended.</param>
    /// <param name="logger">Topics, groups, partitions and counts; never keys or values.</param>
    /// <param name="times">Heart-beat and time-outs; defaults unless given.</param>
    public PostgresEventLog(
        NpgsqlDataSource database, TimeProvider clock, ILogger<PostgresEventLog> logger, PostgresEventLogOptions? times = null)
    {
        _database = database;
        _clock = clock;
        _logger = logger;
        _times = times ?? new();
        _catalogue = new(database, clock);
        _days = new(database, logger);
        _appender = new(_days, clock);
        _wakeUp = new(database, logger);
    }

    /// <inheritdoc/>
    public string Kind => "postgres";

    /// <inheritdoc/>
    public async Task EnsureTopicsAsync(IReadOnlyCollection<TopicSpec> topics, CancellationToken cancellationToken)
    {
        await _catalogue.EnsureAsync(topics, cancellationToken);
        foreach (var topic in topics)
            await MakeDaysAsync(await _catalogue.GetAsync(topic.Name, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task AppendAsync(string topic, IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await AppendAsync(transaction, topic, entries, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>
    /// Appends as part of the caller's transaction; readers see the entries after its commit. Other appenders to the
    /// same partitions wait until then, so append last. Two transactions that append to the same topics in different
    /// order can deadlock; PostgreSQL then ends one with 40P01, which the consume loop repeats.
    /// </summary>
    public async Task AppendAsync(
        NpgsqlTransaction transaction, string topic, IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken) =>
        await _appender.AppendAsync(
            transaction, await _catalogue.GetAsync(topic, cancellationToken), entries, cancellationToken);

    /// <inheritdoc/>
    public ILogReader OpenReader(
        string group, IReadOnlyCollection<string> topics, IPositionSource positions, ReaderOptions options) =>
        new PostgresLogReader(
            new(_database, _catalogue, _wakeUp, _times, _logger, group, topics, positions, options));

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<TopicPartition, long>> EndPositionsAsync(
        string topic, CancellationToken cancellationToken)
    {
        await using var command = _database.CreateCommand(
            "select partition, next_position from platform.log_heads where topic_id = $1");
        command.Parameters.Add(new() { Value = (await _catalogue.GetAsync(topic, cancellationToken)).Id });
        var ends = new Dictionary<TopicPartition, long>();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken)) ends[new(topic, rows.GetInt32(0))] = rows.GetInt64(1);
        return ends;
    }

    /// <summary>
    /// Drops the days (UTC) whose every entry is older than its topic's retention, read or not: the retention of sealed
    /// records of people who are not rostered is a promise. Makes tomorrow's partitions too. For a daily job.
    /// </summary>
    /// <returns>Number of day partitions dropped. One that is in use for two seconds is left to the next call.</returns>
    public async Task<int> DropExpiredAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        var dropped = 0;
        foreach (var topic in await _catalogue.AllAsync(cancellationToken))
        {
            await MakeDaysAsync(topic, cancellationToken);
            dropped += await _days.DropExpiredAsync(topic, today, cancellationToken);
        }

        return dropped;
    }

    /// <summary>Stops listening. Readers are closed by whoever opened them.</summary>
    public ValueTask DisposeAsync() => _wakeUp.DisposeAsync();

    private async Task MakeDaysAsync(PostgresTopic topic, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        await _days.EnsureAsync(topic, today, cancellationToken);
        await _days.EnsureAsync(topic, today.AddDays(1), cancellationToken);
    }
}
