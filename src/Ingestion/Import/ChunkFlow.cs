using System.Threading.Channels;
using LowIncomeMonitor.Ingestion.In;
using LowIncomeMonitor.Ingestion.Out;
using LowIncomeMonitor.Ingestion.Steps;
using LowIncomeMonitor.Ingestion.Store;
using LowIncomeMonitor.Platform.Files;
using Npgsql;

namespace LowIncomeMonitor.Ingestion.Import;

/// <summary>
/// One reader cuts chunks, several workers transform them, one publisher stores them in file order. The bounded channel
/// holds the chunks' tasks: it keeps the order and, when the database is slower, stops the reader.
/// </summary>
internal sealed class ChunkFlow(
    IngestionPipeline pipeline, RecordPublisher publisher, RefusedInputs refusedInputs, NpgsqlDataSource database,
    IngestionOptions options)
{
    private const int MostReasons = 20;

    /// <summary>Processes the rows behind the import's position; answers the import as it stands then.</summary>
    public async Task<ImportRecord> RunAsync(
        ImportRecord import, FileFeed feed, FileRows rows, ImportMeter meter, CancellationToken cancellationToken)
    {
        var chunks = Channel.CreateBounded<Task<Done>>(
            new BoundedChannelOptions(options.Workers) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = Task.Run(() => ReadAsync(rows, import.Position, feed, chunks.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var chunk in chunks.Reader.ReadAllAsync(cancellationToken))
            {
                var done = await chunk;
                import = await StoreAsync(import, done.Harvest, cancellationToken);
                meter.Report(done.BytesRead, import.Accepted, import.Quarantined);
            }

            return import;
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private async Task ReadAsync(
        FileRows rows, long position, FileFeed feed, ChannelWriter<Task<Done>> writer, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var chunk in AfterPosition(rows.Rest(), position).Chunk(options.ChunkRows))
            {
                var bytes = rows.BytesRead;
                var work = Task.Run(() => new Done(pipeline.Transform(feed, chunk), bytes), cancellationToken);
                await writer.WriteAsync(work, cancellationToken);
            }

            writer.Complete();
        }
        // The publisher sees it where it waits for the next chunk, after it has stored those before.
        catch (Exception failure)
        {
            writer.Complete(failure);
        }
    }

    private static IEnumerable<FileRow> AfterPosition(IEnumerable<FileRow> rows, long position)
    {
        foreach (var row in rows)
        {
            if (--position < 0)
                yield return row;
        }
    }

    /// <summary>
    /// First the log, then position, counts and refusals in one transaction: a crash between the two publishes the
    /// chunk once more under the same event ids, and never loses it or counts it twice.
    /// </summary>
    private async Task<ImportRecord> StoreAsync(ImportRecord import, Harvest harvest, CancellationToken cancellationToken)
    {
        await publisher.AppendAsync(harvest, cancellationToken);
        var next = import with
        {
            Position = import.Position + harvest.Inputs,
            Accepted = import.Accepted + harvest.Accepted,
            Quarantined = import.Quarantined + harvest.Refused.Count,
            FirstRefusals = [.. import.FirstRefusals.Concat(harvest.Refused.Select(Reason)).Take(MostReasons)],
        };
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ImportStore.AdvanceAsync(transaction, import, next, cancellationToken);
        var kept = await refusedInputs.KeepAsync(transaction, harvest.Refused, cancellationToken);
        await publisher.AddNoticesAsync(transaction, kept, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return next;
    }

    private static ImportRefusal Reason(Refusal refusal) =>
        new(refusal.LineNo, refusal.First.Column, refusal.First.Code, refusal.First.Sentence);

    private sealed record Done(Harvest Harvest, long BytesRead);
}
