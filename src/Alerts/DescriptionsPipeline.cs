using LowIncomeMonitor.Alerts.In;
using LowIncomeMonitor.Alerts.Risk.Scoring;
using LowIncomeMonitor.Alerts.Risk.Store;
using LowIncomeMonitor.Platform.EventLog;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Alerts;

/// <summary>
/// The way of a batch of descriptions of households: read, store, score. All of it happens in the transaction that also moves the
/// batch's position.
/// </summary>
internal sealed class DescriptionsPipeline(
    ScoreHouseholds score, TimeProvider clock, ILogger<DescriptionsPipeline> logger) : IBatchHandler
{
    public async Task HandleAsync(LogBatch batch, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var descriptions = DescriptionReader.Read(batch);
        await DescriptionWriter.WriteAsync(descriptions, clock.GetUtcNow(), transaction, cancellationToken);
        await score.RunAsync([.. descriptions.Select(description => description.HouseholdId).Distinct()], lookFirst: false, transaction, cancellationToken);
        Log.HouseholdsDescribed(logger, batch.Partition.ToString(), descriptions.Count);
    }
}
