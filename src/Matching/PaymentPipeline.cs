using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.In;
using LowIncomeMonitor.Matching.Index;
using LowIncomeMonitor.Matching.Out;
using LowIncomeMonitor.Matching.Steps;
using LowIncomeMonitor.Matching.Store;
using LowIncomeMonitor.Platform.EventLog;
using Npgsql;

namespace LowIncomeMonitor.Matching;

/// <summary>
/// The way of payment lines: open, count, store, evaluate, publish. They are the bureau's own payments to its own households, so
/// that none is a miss.
/// </summary>
internal sealed class PaymentPipeline(
    RosterGate gate, PaymentReader reader, WatchFeeds watch, EvaluateHouseholds evaluateHouseholds, FindingPublisher publisher,
    EvaluationDay today, TimeProvider clock)
{
    public async Task RunAsync(LogBatch batch, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await gate.EnterAsync(transaction, cancellationToken);
        var lines = batch.Messages.Select(reader.Read).ToList();
        // The bureau's own payments: each concerns a household of its own.
        var counts = lines.GroupBy(line => line.ReceivedOn).Select(same => new DayCount(same.Key, same.Count(), same.Count())).ToList();
        var delivery = await watch.CountAsync(
            Sources.Payments, batch.Partition.Partition, counts, transaction, cancellationToken);
        var touched = await PaymentStore.WriteAsync(lines, clock.GetUtcNow(), transaction, cancellationToken);

        var receipts = lines.GroupBy(line => line.HouseholdId).ToDictionary(same => same.Key, same => same.Max(line => line.ReceivedAtMs));
        var evaluated = await evaluateHouseholds.RunAsync(
            touched, today.Now, transaction, cancellationToken, delivery);
        await publisher.RunAsync(evaluated, receipts, transaction, cancellationToken);
    }
}
