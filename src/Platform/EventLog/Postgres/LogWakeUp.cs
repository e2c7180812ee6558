using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Platform.EventLog.Postgres;

/// <summary>
/// Listens for appends on one connection for all readers of the process. Only speed depends on it: a reader that is
/// not woken looks by itself when its waiting time is over.
/// </summary>
internal sealed class LogWakeUp(NpgsqlDataSource database, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<WakeUpSubscription, bool> _subscriptions = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _starting = new();
    private Task? _listening;

    public WakeUpSubscription Subscribe(string group)
    {
        var subscription = new WakeUpSubscription(group, closed => _subscriptions.TryRemove(closed, out _));
        _subscriptions[subscription] = true;
        lock (_starting) _listening ??= Task.Run(ListenAsync);
        return subscription;
    }

    /// <summary>Stops listening. Safe to repeat: a container disposes the log once for each name it is registered under.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested) return;
        await _stop.CancelAsync();
        if (_listening is { } listening) await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await ListenOnceAsync(_stop.Token);
            }
            catch (Exception failure) when (!_stop.IsCancellationRequested)
            {
                logger.WakeUpLost(failure.GetType().Name);
                await Task.Delay(Pause, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenOnceAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, heard) => Hear(heard.Payload);
        await using (var listen = new NpgsqlCommand($"listen {LogAppender.Channel}", connection))
            await listen.ExecuteNonQueryAsync(cancellationToken);

        // What was appended while nobody listened is found by one look of everybody.
        foreach (var subscription in _subscriptions.Keys) subscription.Wake();
        while (true) await connection.WaitAsync(cancellationToken);
    }

    private void Hear(string subject)
    {
        foreach (var subscription in _subscriptions.Keys) subscription.Hear(subject);
    }
}
