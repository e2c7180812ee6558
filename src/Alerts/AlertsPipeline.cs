using LowIncomeMonitor.Alerts.In;
using LowIncomeMonitor.Alerts.Steps;
using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Platform.EventLog;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Alerts;

/// <summary>
/// The way of a batch of findings to cases in a queue, top to bottom: read, lock and load the households, group and
/// assess in memory, write with journal and messages. All of it happens in the transaction that also moves the
/// batch's position.
/// </summary>
internal sealed class AlertsPipeline(
    GroupFindings group, DocketWriter writer, TimeProvider clock, ILogger<AlertsPipeline> logger) : IBatchHandler
{
    public async Task HandleAsync(LogBatch batch, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var findings = FindingReader.Read(batch);

        var docket = new Docket(clock.GetUtcNow());
        var households = findings.Select(finding => finding.HouseholdId);
        await HouseholdStore.LoadAsync(docket, households, transaction, cancellationToken);

        group.Run(docket, findings);

        await writer.WriteAsync(docket, transaction, cancellationToken);
        Log.BatchGrouped(
            logger, batch.Partition.ToString(), findings.Count, docket.Cases.Count, docket.Journal.Count);
    }
}
