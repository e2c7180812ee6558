using LowIncomeMonitor.Domain.Feeds;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Feeds and the doubts about them.</summary>
internal static class FeedStore
{
    public const string Version = "select version from matching.feed_version";

    // Seen by whoever asks for the version next, in this transaction at once and in others after the commit.
    private const string Change = "update matching.feed_version set version = nextval('matching.feed_versions')";

    private const string Feeds = "select source, first_fed_on, last_fed_on from matching.feeds";

    private const string Doubts =
        """
        select source, kind, day, found, usual, allowed, rule_id, doubt_id
        from matching.feed_doubts where closed_at is null order by source, kind, rule_id
        """;

    private const string Deliver =
        """
        insert into matching.feeds as f (source, first_fed_on, last_fed_on) values ($1, $2, $2)
        on conflict (source) do update
            set first_fed_on = least(f.first_fed_on, excluded.first_fed_on), last_fed_on = greatest(f.last_fed_on, excluded.last_fed_on)
        """;

    private const string Open =
        """
        insert into matching.feed_doubts (source, kind, day, found, usual, allowed, rule_id, opened_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (source, kind, rule_id) where closed_at is null do nothing
        returning doubt_id
        """;

    private const string Close =
        "update matching.feed_doubts set closed_at = $3 where source = $1 and kind = any($2) and closed_at is null returning doubt_id";

    public static async Task<long> VersionAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Version, transaction.Connection, transaction);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>How every feed stands, with limits of a day.</summary>
    public static async Task<FeedStandings> StandingsAsync(
        IParameterSet law, DateOnly day, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Sql.Command(Feeds));
        batch.BatchCommands.Add(Sql.Command(Doubts));
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        var fed = new Dictionary<string, (DateOnly First, DateOnly Last)>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellationToken))
            fed[rows.GetString(0)] = (rows.GetFieldValue<DateOnly>(1), rows.GetFieldValue<DateOnly>(2));
        await rows.NextResultAsync(cancellationToken);
        var doubts = new List<(string Source, FeedDoubt Doubt)>();
        while (await rows.ReadAsync(cancellationToken))
            doubts.Add((rows.GetString(0), Read(rows)));
        var bySource = doubts.ToLookup(one => one.Source, one => one.Doubt);
        return new(Sources.Feeds.Select(source =>
        {
            var (first, last) = fed.TryGetValue(source, out var days) ? (days.First, days.Last) : ((DateOnly?)null, (DateOnly?)null);
            return new FeedStanding(source, first, last, FeedLimits.Of(source, law, day), [.. bySource[source]]);
        }));
    }

    /// <summary>Notes that a source delivered on a day.</summary>
    public static async Task DeliveredAsync(
        string source, DateOnly day, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Sql.Command(Deliver, Sql.Of(source), Sql.Of(day)));
        batch.BatchCommands.Add(Sql.Command(Change));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Opens a doubt unless one of its kind stands already.</summary>
    /// <returns>True when it is new.</returns>
    public static async Task<bool> OpenAsync(
        string source, FeedDoubt doubt, DateTimeOffset now, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Open, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(source));
        command.Parameters.Add(Sql.Of((short)doubt.Kind));
        command.Parameters.Add(Sql.Of(doubt.Day));
        command.Parameters.Add(Sql.Of(doubt.Figure.Found));
        command.Parameters.Add(Sql.Of(doubt.Figure.Usual));
        command.Parameters.Add(Sql.Of(doubt.Figure.Limit));
        command.Parameters.Add(Sql.Of(doubt.Rule?.Value ?? ""));
        command.Parameters.Add(Sql.Of(now));
        if (await command.ExecuteScalarAsync(cancellationToken) is null)
            return false;
        await ChangedAsync(transaction, cancellationToken);
        return true;
    }

    /// <summary>Ends doubts of some kinds.</summary>
    /// <returns>True when any stood.</returns>
    public static async Task<bool> CloseAsync(
        string source, IEnumerable<FeedDoubtKind> kinds, DateTimeOffset now, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Close, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(source));
        command.Parameters.Add(Sql.Of(kinds.Select(kind => (short)kind).ToArray()));
        command.Parameters.Add(Sql.Of(now));
        if (await command.ExecuteScalarAsync(cancellationToken) is null)
            return false;
        await ChangedAsync(transaction, cancellationToken);
        return true;
    }

    public static async Task ChangedAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Change, transaction.Connection, transaction);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static FeedDoubt Read(NpgsqlDataReader rows) => new(
        (FeedDoubtKind)rows.GetInt16(1), rows.GetFieldValue<DateOnly>(2),
        new(rows.GetDecimal(3), rows.GetDecimal(4), rows.GetDecimal(5)),
        rows.GetString(6) is { Length: > 0 } rule ? new RuleId(rule) : null, rows.GetInt64(7));
}
