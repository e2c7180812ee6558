using Grpc.Core;
using LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Host.Bench;

/// <summary>
/// Sends records at a fixed rate, one short call after the other begun on schedule. A call that is late does not hold
/// back the next: waiting for it would hide the very delays that are measured.
/// </summary>
internal sealed class SteadySender(Ingest.IngestClient client, Metadata headers, int perCall, int perSecond)
{
    /// <summary>Records a second that the last run reached.</summary>
    public double LastRate { get; private set; }

    /// <param name="duration">How long to send.</param>
    /// <param name="next">The record with an index, and the household that it alarms, if any.</param>
    /// <param name="sent">Told of each household at the moment at which its call begins.</param>
    /// <param name="cancellationToken">Stops sending.</param>
    public async Task RunAsync(
        TimeSpan duration, Func<long, (RegistryRecord Record, string? Household)> next, Action<string> sent,
        CancellationToken cancellationToken)
    {
        var calls = (int)(duration.TotalSeconds * perSecond / perCall);
        var pending = new List<Task>(calls);
        var started = TimeProvider.System.GetTimestamp();
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds((double)perCall / perSecond));
        for (var call = 0; call < calls; call++)
        {
            await tick.WaitForNextTickAsync(cancellationToken);
            var first = (long)call * perCall;
            var batch = Enumerable.Range(0, perCall).Select(i => next(first + i)).ToList();
            pending.Add(SendAsync(batch, sent, cancellationToken));
        }

        await Task.WhenAll(pending);
        LastRate = (double)calls * perCall / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private async Task SendAsync(
        List<(RegistryRecord Record, string? Household)> batch, Action<string> sent, CancellationToken cancellationToken)
    {
        foreach (var (_, household) in batch)
        {
            if (household is not null)
                sent(household);
        }

        using var call = client.Append(headers, cancellationToken: cancellationToken);
        foreach (var (record, _) in batch)
            await call.RequestStream.WriteAsync(record, cancellationToken);
        await call.RequestStream.CompleteAsync();
        var summary = await call.ResponseAsync;
        if (summary.Accepted != batch.Count)
            throw new InvalidOperationException($"{summary.Quarantined} of {batch.Count} records were refused.");
    }
}
