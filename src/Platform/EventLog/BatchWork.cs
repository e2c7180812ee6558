using LowIncomeMonitor.Platform.Quarantine;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>
/// Brings a batch to its end: effects and position in one transaction, and after a failure what the table of
/// failures says, until every entry is handled, in quarantine, or known to belong to another member.
/// </summary>
internal sealed class BatchWork(
    NpgsqlDataSource database, PositionStore store, TrackedPositions positions, IQuarantine quarantine,
    IBatchHandler handler, ConsumeLoopOptions options, LoopProgress progress, ILogger logger)
{
    private int _unknownInARow;

    /// <summary>Works a batch off.</summary>
    /// <param name="batch">The batch as read; entries before the tracked position are left out.</param>
    /// <param name="reader">Told to read again when the position was moved by another member.</param>
    /// <param name="stop">No further piece is begun and no retry awaited after this.</param>
    /// <param name="abort">Ends even the piece in hand.</param>
    public async Task FinishAsync(LogBatch batch, ILogReader reader, CancellationToken stop, CancellationToken abort)
    {
        // A batch read before a rebalance can begin behind the stored position.
        var done = batch.Messages.TakeWhile(message => message.Position < positions[batch.Partition]).Count();
        var pending = new Stack<BatchPiece>();
        Push(pending, new BatchPiece(batch).Slice(done, batch.Messages.Count));
        while (pending.TryPop(out var piece))
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                await CommitAsync(piece, abort);
                progress.Succeeded();
                await TellAsync(piece, reader, abort);
            }
            catch (Exception failure) when (!abort.IsCancellationRequested && failure is not ConsumeLoopFaultedException)
            {
                if (!await RecoverAsync(piece, failure, pending, reader, stop)) return;
            }
        }
    }

    private async Task CommitAsync(BatchPiece piece, CancellationToken abort)
    {
        var partition = piece.Batch.Partition;
        await using var connection = database.CreateConnection();
        await using var transaction = await BeginAsync(connection, abort);
        long kept = 0;
        if (piece.Refused is { } refused) kept = (await quarantine.KeepAsync(transaction, [refused], abort))[0];
        else await handler.HandleAsync(piece.Batch, transaction, abort);
        await store.AdvanceAsync(
            transaction, options.Group, partition, positions[partition], piece.Batch.NextPosition, abort);
        await transaction.CommitAsync(abort);

        positions[partition] = piece.Batch.NextPosition;
        progress.Committed(piece.Batch, quarantined: piece.Refused is not null);
        if (piece.Refused is null) _unknownInARow = 0;
        else logger.Quarantined(options.Group, partition, piece.Batch.Messages[0].Position, kept, piece.Refused.ReasonCode);
    }

    // The effects stand; whatever fails from here on must not bring the entries back.
    private async Task TellAsync(BatchPiece piece, ILogReader reader, CancellationToken abort)
    {
        var step = nameof(IBatchHandler.CommittedAsync);
        try
        {
            if (piece.Refused is null) await handler.CommittedAsync(piece.Batch, abort);
            step = nameof(ILogReader.ReportProgressAsync);
            await reader.ReportProgressAsync(piece.Batch.Partition, piece.Batch.NextPosition, abort);
        }
        catch (Exception failure) when (!abort.IsCancellationRequested)
        {
            logger.AfterCommitFailed(options.Group, step, LoopProgress.Name(failure));
        }
    }

    /// <summary>Does what the table says. False: the rest of the batch is not ours any more.</summary>
    private async Task<bool> RecoverAsync(
        BatchPiece piece, Exception failure, Stack<BatchPiece> pending, ILogReader reader, CancellationToken stop)
    {
        var rule = options.Policy.RuleFor(failure);
        var decision = options.Policy.Decide(rule, piece.Failed(rule), piece.Count);
        if (decision.Step is FailureStep.Split or FailureStep.Quarantine)
        {
            logger.BatchFailed(
                options.Group, piece.Count, piece.Batch.Partition, LoopProgress.Name(failure),
                decision.Step.ToString());
        }

        switch (decision.Step)
        {
            case FailureStep.Retry:
                progress.Retrying(failure);
                await Task.Delay(decision.Delay, stop);
                pending.Push(piece);
                return true;
            case FailureStep.Reseek:
                await ReseekAsync(piece.Batch.Partition, reader, stop);
                return false;
            case FailureStep.Stop:
                throw new ConsumeLoopFaultedException(options.Group, rule.When, failure);
            case var _ when piece.Refused is not null:
                throw new ConsumeLoopFaultedException(options.Group, "quarantine refuses an entry", failure);
            case FailureStep.Quarantine when IndexOfPoison(piece, failure) is var index and >= 0:
                var poison = (PoisonRecordException)failure;
                Push(pending, piece.Slice(index + 1, piece.Count));
                Push(pending, piece.Refuse(index, options.Group, poison.ReasonCode, poison.Message));
                Push(pending, piece.Slice(0, index));
                return true;
            case FailureStep.Split or FailureStep.Quarantine when piece.Count > 1:
                Push(pending, piece.Slice(piece.Count / 2, piece.Count));
                Push(pending, piece.Slice(0, piece.Count / 2));
                return true;
            default:
                Push(pending, RefuseUnknown(piece, failure));
                return true;
        }
    }

    private BatchPiece RefuseUnknown(BatchPiece piece, Exception failure)
    {
        if (++_unknownInARow > options.Policy.MostUnknownInARow)
        {
            throw new ConsumeLoopFaultedException(
                options.Group, $"{options.Policy.MostUnknownInARow} entries in a row failed for unknown reasons", failure);
        }

        // The text of an unknown failure may quote a value of the entry: only its type is kept.
        return piece.Refuse(0, options.Group, "unhandled-failure",
            $"Handling it failed {options.Policy.TriesOfOne} times with {LoopProgress.Name(failure)}.");
    }

    private static int IndexOfPoison(BatchPiece piece, Exception failure) =>
        failure is PoisonRecordException { Poison: var poison } && poison.Partition == piece.Batch.Partition
            ? piece.Batch.Messages.ToList().FindIndex(message => message.Position == poison.Position)
            : -1;

    private static async Task<NpgsqlTransaction> BeginAsync(NpgsqlConnection connection, CancellationToken abort)
    {
        try
        {
            await connection.OpenAsync(abort);
            return await connection.BeginTransactionAsync(abort);
        }
        catch (NpgsqlException failure)
        {
            throw new DatabaseUnavailableException(failure);
        }
    }

    private async Task ReseekAsync(TopicPartition partition, ILogReader reader, CancellationToken stop)
    {
        var stored = await positions.NextPositionAsync(options.Group, partition, stop);
        logger.PositionMoved(options.Group, partition, stored);
        await reader.SeekAsync(partition, stored, stop);
    }

    private static void Push(Stack<BatchPiece> pending, BatchPiece? piece)
    {
        if (piece is not null) pending.Push(piece);
    }
}
