using System.Collections.Concurrent;
using Grpc.Core;
using LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Host.Bench;

/// <summary>An open stream of the queue that notes how long each household's alert took.</summary>
internal sealed class AlertWatch : IAsyncDisposable
{
    private readonly AsyncServerStreamingCall<WatchEvent> _call;
    private readonly ConcurrentDictionary<string, long> _sent = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<double> _milliseconds = [];
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;

    private AlertWatch(AsyncServerStreamingCall<WatchEvent> call)
    {
        _call = call;
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>Opens the stream and reads the present queue.</summary>
    public static async Task<AlertWatch> OpenAsync(
        AlertQueue.AlertQueueClient client, Metadata headers, CancellationToken cancellationToken)
    {
        var watch = new AlertWatch(client.Watch(new WatchRequest { Filter = new CaseFilter() }, headers, cancellationToken: cancellationToken));
        await watch._open.Task.WaitAsync(cancellationToken);
        return watch;
    }

    /// <summary>Takes the time from now until the household's alert comes.</summary>
    public void Sent(string household) => _sent[household] = TimeProvider.System.GetTimestamp();

    public void Clear() => _milliseconds.Clear();

    public IReadOnlyList<double> Milliseconds() => [.. _milliseconds];

    /// <summary>Waits for every alert that is due; gives how many did not come in time.</summary>
    public async Task<int> WaitForAllAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!_sent.IsEmpty && TimeProvider.System.GetElapsedTime(started) < patience)
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
        return _sent.Count;
    }

    public async ValueTask DisposeAsync()
    {
        _call.Dispose();
        await _reading;
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await _call.ResponseStream.MoveNext(CancellationToken.None))
            {
                var item = _call.ResponseStream.Current;
                if (item.PresentComplete is not null)
                    _open.TrySetResult();
                else if (item.Changed is { } change && _sent.TryRemove(change.Case.HouseholdId, out var sent))
                    _milliseconds.Add(TimeProvider.System.GetElapsedTime(sent).TotalMilliseconds);
            }
        }
        catch (RpcException fault)
        {
            // Ends the wait for the beginning; once the stream is open, alerts that do not come are counted as missing.
            _open.TrySetException(fault);
        }
    }
}
