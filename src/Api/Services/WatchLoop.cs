using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Platform.Live;

namespace LowIncomeMonitor.Api.Services;

/// <summary>
/// Follows the queue for one viewer. A signal only says "look": changes come from the database in their order. Silence
/// ends with a heartbeat, and with another look, so that even a lost signal delays a change by one heartbeat at most.
/// </summary>
internal sealed class WatchLoop(
    ICaseDesk desk, WatchStream stream, LiveSubscription signals, ApiOptions options, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var incoming = signals.ReadAllAsync(leaving.Token).GetAsyncEnumerator(leaving.Token);
        var signal = incoming.MoveNextAsync().AsTask();
        try
        {
            while (true)
            {
                await SendChangesAsync(cancellationToken);
                if (!await IsSilentAsync(signal, cancellationToken))
                {
                    if (!await signal)
                        return;
                    signal = incoming.MoveNextAsync().AsTask();
                    continue;
                }

                var before = stream.Events;
                await SendChangesAsync(cancellationToken);
                if (stream.Events == before)
                    await stream.SendHeartbeatAsync(cancellationToken);
            }
        }
        finally
        {
            // An enumerator must not be disposed while it moves.
            await leaving.CancelAsync();
            await signal.ContinueWith(
                static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private async Task<bool> IsSilentAsync(Task signal, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var heartbeat = Task.Delay(options.Heartbeat, clock, waiting.Token);
        var first = await Task.WhenAny(signal, heartbeat);
        await waiting.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return first == heartbeat;
    }

    private async Task SendChangesAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var changes = await desk.ChangesAfterAsync(stream.After, options.WatchBatch, cancellationToken);
            foreach (var change in changes)
                await stream.SendChangeAsync(change, cancellationToken);
            if (changes.Count < options.WatchBatch)
                return;
        }
    }
}
