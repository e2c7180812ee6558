using LowIncomeMonitor.Platform.EventLog;
using Npgsql;

namespace LowIncomeMonitor.Matching.In;

/// <summary>Hands batches of sealed registry records to the pipeline.</summary>
internal sealed class RecordConsumer(MatchingPipeline pipeline) : IBatchHandler
{
    public Task HandleAsync(LogBatch batch, NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
        pipeline.RunAsync(batch, transaction, cancellationToken);
}
