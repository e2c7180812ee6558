using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Who looked at names and numbers of a pair in clear, and why: kept for ever.</summary>
internal static class ReviewOpenings
{
    private const string Insert =
        "insert into matching.review_openings (review_id, who, reason, opened_at) values ($1, $2, $3, $4)";

    private const string Reasons = "select reasons::text, likelier_person_id from matching.reviews where review_id = $1";

    public static async Task NoteAsync(
        long reviewId, string who, string reason, DateTimeOffset now, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Insert, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(reviewId));
        command.Parameters.Add(Sql.Of(who));
        command.Parameters.Add(Sql.Of(reason));
        command.Parameters.Add(Sql.Of(now));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>What was said of a pair when it came up, and whom else the record fits; null for nobody.</summary>
    public static async Task<(string Reasons, int? Likelier)> ReasonsAsync(
        long reviewId, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Reasons, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(reviewId));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return (rows.GetString(0), rows.IsDBNull(1) ? null : rows.GetInt32(1));
    }
}
