using Grpc.Core;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Ingestion.Steps;
using Npgsql;

namespace LowIncomeMonitor.Ingestion.In;

/// <summary>Records over gRPC. Each chunk commits by itself, and the answer comes after the last one has.</summary>
internal sealed class IngestService(
    IngestionPipeline pipeline, NpgsqlDataSource database, IngestionOptions options, TimeProvider clock) : Ingest.IngestBase
{
    private const int MostReasons = 20;

    public override async Task<AppendSummary> Append(
        IAsyncStreamReader<RegistryRecord> requestStream, ServerCallContext context)
    {
        var feed = new CallFeed(clock.GetUtcNow(), context.RequestHeaders.GetValue("traceparent") ?? "");
        var summary = new AppendSummary();
        var chunk = new List<CallRecord>(options.ChunkRows);
        for (var index = 0L; await requestStream.MoveNext(context.CancellationToken); index++)
        {
            chunk.Add(new(index, requestStream.Current));
            if (chunk.Count == options.ChunkRows)
                await StoreAsync(feed, chunk, summary, context.CancellationToken);
        }

        await StoreAsync(feed, chunk, summary, context.CancellationToken);
        return summary;
    }

    private async Task StoreAsync(
        CallFeed feed, List<CallRecord> chunk, AppendSummary summary, CancellationToken cancellationToken)
    {
        if (chunk.Count == 0)
            return;
        var harvest = pipeline.Transform(feed, chunk);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var ids = await pipeline.StoreAsync(transaction, harvest, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        chunk.Clear();

        summary.Accepted += harvest.Accepted;
        summary.Quarantined += harvest.Refused.Count;
        var room = MostReasons - summary.Refusals.Count;
        summary.Refusals.AddRange(harvest.Refused.Take(room).Zip(ids, ToAnswer));
    }

    private static AppendRefusal ToAnswer(Refusal refusal, long id) => new()
    {
        Index = refusal.LineNo,
        Field = refusal.First.Column,
        Code = refusal.First.Code,
        Message = refusal.First.Sentence,
        QuarantineId = id,
    };
}
