using System.Data;
using LowIncomeMonitor.Alerts.Store;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Audit;

/// <summary>
/// Checks the journal's chain of hashes from its first line to the head. It shows a line that was changed, removed, put
/// in or cut off; it cannot show that somebody with every right rewrote the whole chain, so keep copies of the head.
/// </summary>
public sealed class AuditChain(NpgsqlDataSource database)
{
    private const string Lines = $"select {JournalLine.Columns} from audit.journal order by sequence";

    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var (headSequence, headHash) = await HeadAsync(transaction, cancellationToken);
        var (sequence, hash) = (0L, new byte[32]);
        await using var command = transaction.On(Lines);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var line = JournalLine.Read(rows);
            if (Fault(line, sequence, hash) is { } fault)
                return new AuditVerdict(sequence, line.Sequence, fault);
            (sequence, hash) = (line.Sequence, line.Hash);
        }

        return sequence == headSequence && hash.AsSpan().SequenceEqual(headHash)
            ? new AuditVerdict(sequence, null, null)
            : new AuditVerdict(sequence, sequence + 1, "The journal does not end where the head says it does.");
    }

    private static string? Fault(JournalLine line, long sequence, byte[] hash)
    {
        if (line.Sequence != sequence + 1)
            return "A line is missing before this one.";
        if (!line.PreviousHash.AsSpan().SequenceEqual(hash))
            return "The line does not follow the one before it.";
        return line.ComputeHash().AsSpan().SequenceEqual(line.Hash) ? null : "The line was changed.";
    }

    private static async Task<(long Sequence, byte[] Hash)> HeadAsync(
        NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = transaction.On("select journal_sequence, journal_hash from alerts.queue_head");
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return (rows.GetInt64(0), rows.GetFieldValue<byte[]>(1));
    }
}
