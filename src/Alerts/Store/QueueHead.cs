using LowIncomeMonitor.Alerts.Audit;
using LowIncomeMonitor.Alerts.Steps;
using LowIncomeMonitor.Domain.Alerting;
using Npgsql;
using NpgsqlTypes;

namespace LowIncomeMonitor.Alerts.Store;

/// <summary>
/// The head of the queue, held until the transaction ends (docs/adr/0009-queue-sequence.md). It numbers changes and
/// journal lines without gaps, in the order of commits, and carries the journal's last hash.
/// </summary>
internal sealed class QueueHead
{
    private readonly NpgsqlTransaction _transaction;
    private readonly long _journalSequence;
    private readonly byte[] _journalHash;

    private QueueHead(NpgsqlTransaction transaction, long changeSequence, long journalSequence, byte[] journalHash)
    {
        (_transaction, ChangeSequence) = (transaction, changeSequence);
        (_journalSequence, _journalHash) = (journalSequence, journalHash);
    }

    /// <summary>The last change before this transaction's.</summary>
    public long ChangeSequence { get; }

    public static async Task<QueueHead> TakeAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = transaction.On(
            "select change_sequence, journal_sequence, journal_hash from alerts.queue_head for update");
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return new QueueHead(transaction, rows.GetInt64(0), rows.GetInt64(1), rows.GetFieldValue<byte[]>(2));
    }

    public async Task WriteAsync(IReadOnlyList<CaseChange> changes, Docket docket, CancellationToken cancellationToken)
    {
        if (changes.Count > 0)
            await CopyAsync(changes, docket.Now, cancellationToken);
        var lines = Chain(docket);
        if (lines.Count > 0)
            await CopyAsync(lines, cancellationToken);
        await using var command = _transaction.On(
            "update alerts.queue_head set change_sequence = $1, journal_sequence = $2, journal_hash = $3",
            Sql.Of(ChangeSequence + changes.Count), Sql.Of(_journalSequence + lines.Count),
            Sql.Of(lines.Count > 0 ? lines[^1].Hash : _journalHash));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private List<JournalLine> Chain(Docket docket)
    {
        var lines = new List<JournalLine>(docket.Journal.Count);
        foreach (var entry in docket.Journal)
        {
            lines.Add(JournalLine.After(
                _journalSequence + lines.Count + 1, lines.Count > 0 ? lines[^1].Hash : _journalHash, docket.Now, entry));
        }

        return lines;
    }

    private async Task CopyAsync(IReadOnlyList<CaseChange> changes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var copy = await _transaction.Connection!.BeginBinaryImportAsync(
            "copy alerts.case_changes (sequence, case_id, at, caused_by, snapshot) from stdin (format binary)", cancellationToken);
        foreach (var change in changes)
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(change.Sequence, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(change.Case.CaseId, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(now, NpgsqlDbType.TimestampTz, cancellationToken);
            if (change.CausedByReceivedAt is { } causedBy)
                await copy.WriteAsync(causedBy, NpgsqlDbType.TimestampTz, cancellationToken);
            else
                await copy.WriteNullAsync(cancellationToken);
            await copy.WriteAsync(CaseJson.Write(change.Case), NpgsqlDbType.Json, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private async Task CopyAsync(IReadOnlyList<JournalLine> lines, CancellationToken cancellationToken)
    {
        await using var copy = await _transaction.Connection!.BeginBinaryImportAsync(
            $"copy audit.journal ({JournalLine.Columns}) from stdin (format binary)", cancellationToken);
        foreach (var line in lines)
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(line.Sequence, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(line.At, NpgsqlDbType.TimestampTz, cancellationToken);
            await copy.WriteAsync(line.Actor, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(line.Action, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(line.CaseId, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(line.FindingId, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(line.State, NpgsqlDbType.Smallint, cancellationToken);
            await copy.WriteAsync(line.Reason, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(line.Proof, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(line.PreviousHash, NpgsqlDbType.Bytea, cancellationToken);
            await copy.WriteAsync(line.Hash, NpgsqlDbType.Bytea, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }
}
