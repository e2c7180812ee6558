using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Platform.EventLog;
using Npgsql;

namespace LowIncomeMonitor.Matching.In;

/// <summary>Hands batches of sealed registry records, and of payment lines, to their pipelines.</summary>
internal sealed class RecordConsumer(MatchingPipeline pipeline, PaymentPipeline payments) : IBatchHandler
{
    private static readonly string s_payments = Topics.Registry(Sources.Payments);

    public Task HandleAsync(LogBatch batch, NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
        batch.Partition.Topic == s_payments
            ? payments.RunAsync(batch, transaction, cancellationToken)
            : pipeline.RunAsync(batch, transaction, cancellationToken);
}
