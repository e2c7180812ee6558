using LowIncomeMonitor.Domain.Feeds;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Decisions about feeds, and what they undo.</summary>
internal static class FeedDecisionStore
{
    private const string Take =
        """
        select kind, day from matching.feed_doubts
        where source = $1 and closed_at is null and kind = any($2) order by kind for update
        """;

    private const string Insert =
        """
        insert into matching.feed_decisions (source, kinds, since, released, who, reason, decided_at, records, facts, through)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """;

    private const string Latest =
        """
        select source, kinds, since, released, who, reason, decided_at, records, facts
        from matching.feed_decisions order by decision_id desc limit $1
        """;

    private const string EndFacts =
        """
        update matching.facts set superseded_at = $3
        where source = $1 and received_on >= $2 and superseded_at is null
        returning person_id
        """;

    private const string EndPayments =
        """
        update matching.payment_lines set superseded_at = $2
        where received_on >= $1 and superseded_at is null
        returning household_id
        """;

    private const string Through = "select max(through) from matching.feed_decisions where source = $1 and released";

    private const string Since =
        "select distinct person_id from matching.facts where source = $1 and received_on >= $2 and superseded_at is null";

    /// <summary>Locks the doubts that wait for a decision, so that nothing more is held for them meanwhile.</summary>
    public static async Task<IReadOnlyList<(FeedDoubtKind Kind, DateOnly Day)>> TakeAsync(
        string source, IEnumerable<FeedDoubtKind> kinds, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Take, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(source));
        command.Parameters.Add(Sql.Of(kinds.Select(kind => (short)kind).ToArray()));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var doubts = new List<(FeedDoubtKind, DateOnly)>();
        while (await rows.ReadAsync(cancellationToken))
            doubts.Add(((FeedDoubtKind)rows.GetInt16(0), rows.GetFieldValue<DateOnly>(1)));
        return doubts;
    }

    public static async Task WriteAsync(
        FeedDecision decision, DateOnly through, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Insert, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(decision.Source));
        command.Parameters.Add(Sql.Of(decision.Kinds.Select(kind => (short)kind).ToArray()));
        command.Parameters.Add(Sql.Of(decision.Since));
        command.Parameters.Add(Sql.Of(decision.Released));
        command.Parameters.Add(Sql.Of(decision.Who));
        command.Parameters.Add(Sql.Of(decision.Reason));
        command.Parameters.Add(Sql.Of(decision.At));
        command.Parameters.Add(Sql.Of(decision.Records));
        command.Parameters.Add(Sql.Of(decision.Facts));
        command.Parameters.Add(Sql.Of(through));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task<IReadOnlyList<FeedDecision>> LatestAsync(
        int most, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Latest);
        command.Parameters.Add(Sql.Of(most));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var decisions = new List<FeedDecision>();
        while (await rows.ReadAsync(cancellationToken))
        {
            decisions.Add(new(
                rows.GetString(0), [.. rows.GetFieldValue<short[]>(1).Select(kind => (FeedDoubtKind)kind)],
                rows.GetFieldValue<DateOnly>(2), rows.GetBoolean(3), rows.GetString(4), rows.GetString(5),
                rows.GetFieldValue<DateTimeOffset>(6), rows.GetInt64(7), rows.GetInt64(8)));
        }

        return decisions;
    }

    /// <summary>The last day that a release covers; null when nothing of the source was ever released.</summary>
    public static async Task<DateOnly?> ReleasedThroughAsync(
        string source, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Through, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(source));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken) ? rows.DateOrNull(0) : null;
    }

    /// <summary>Ends what a source has said since a day.</summary>
    /// <returns>The people concerned, once for each fact.</returns>
    public static Task<IReadOnlyList<int>> EndFactsAsync(
        string source, DateOnly since, DateTimeOffset now, NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
        ReadAsync<int>(EndFacts, transaction, cancellationToken, Sql.Of(source), Sql.Of(since), Sql.Of(now));

    /// <returns>The households concerned, once for each line.</returns>
    public static Task<IReadOnlyList<string>> EndPaymentsAsync(
        DateOnly since, DateTimeOffset now, NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
        ReadAsync<string>(EndPayments, transaction, cancellationToken, Sql.Of(since), Sql.Of(now));

    /// <summary>People of whom a source has said something since a day.</summary>
    public static Task<IReadOnlyList<int>> PeopleSinceAsync(
        string source, DateOnly since, NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
        ReadAsync<int>(Since, transaction, cancellationToken, Sql.Of(source), Sql.Of(since));

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(
        string sql, NpgsqlTransaction transaction, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, transaction.Connection, transaction);
        command.Parameters.AddRange(parameters);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var values = new List<T>();
        while (await rows.ReadAsync(cancellationToken))
            values.Add(rows.GetFieldValue<T>(0));
        return values;
    }
}
