using LowIncomeMonitor.Matching.Store;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Matching;

/// <summary>Forgets what Matching need not keep: corrections that hit nobody, and journal lines every process has read.</summary>
public sealed class MatchingRetention(
    NpgsqlDataSource database, MatchingOptions options, TimeProvider clock, ILogger<MatchingRetention> logger)
{
    // A process that slept longer loads the index whole.
    private static readonly TimeSpan JournalKept = TimeSpan.FromDays(7);

    private const string ForgetHeads = "delete from matching.record_heads where not hit and seen_at < $1";

    private const string ForgetHeld = "delete from matching.held_records where rejected_at < $1";

    private const string TrimJournal =
        """
        with gone as (delete from roster.index_journal where recorded_at < $1 returning version),
             mark as (
                 update roster.index_version set trimmed_to = greatest(trimmed_to, (select max(version) from gone))
                 where exists (select from gone))
        select count(*)::integer from gone
        """;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var forget = database.CreateCommand(ForgetHeads);
        forget.Parameters.Add(Sql.Of(now - options.CorrectionRetention));
        var heads = await forget.ExecuteNonQueryAsync(cancellationToken);
        await using var held = database.CreateCommand(ForgetHeld);
        held.Parameters.Add(Sql.Of(now - options.CorrectionRetention));
        await held.ExecuteNonQueryAsync(cancellationToken);
        await using var trim = database.CreateCommand(TrimJournal);
        trim.Parameters.Add(Sql.Of(now - JournalKept));
        var journal = (int)(await trim.ExecuteScalarAsync(cancellationToken))!;
        Log.RetentionDone(logger, heads, journal);
    }
}
