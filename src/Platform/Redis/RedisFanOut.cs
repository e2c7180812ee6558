using System.Collections.Concurrent;
using System.Threading.Channels;
using LowIncomeMonitor.Platform.Live;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace LowIncomeMonitor.Platform.Redis;

/// <summary>
/// Fan-out over Redis publish and subscribe. Redis forgets what it cannot deliver, so every doubt becomes a visible gap:
/// a failed publish is owed as a gap to all replicas, and a channel whose link broke is doubted until a probe
/// of our own has come back through Redis.
/// </summary>
public sealed class RedisFanOut : ILiveFanOut, IAsyncDisposable
{
    private static readonly TimeSpan RepairPause = TimeSpan.FromMilliseconds(250);

    private readonly RedisConnection _connection;
    private readonly ILogger<RedisFanOut> _logger;
    private readonly LiveSubscribers _subscribers = new();
    private readonly byte[] _self = Guid.NewGuid().ToByteArray();
    private readonly SemaphoreSlim _linking = new(1, 1);
    private readonly HashSet<string> _linked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, object> _links = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _doubted = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _owed = new(StringComparer.Ordinal);
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _repair;
    private int _watched;
    private int _isDown;

    public RedisFanOut(RedisConnection connection, ILogger<RedisFanOut> logger)
    {
        _connection = connection;
        _logger = logger;
        _repair = Task.Run(RepairAsync);
    }

    public async ValueTask PublishAsync(string channel, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        if (await TrySendAsync(channel, LiveFrame.Signal(payload.Span), cancellationToken))
            return;

        _subscribers.Deliver(channel, LiveSignal.Gap);
        _owed[channel] = true;
        _wake.Writer.TryWrite(true);
    }

    public async ValueTask<LiveSubscription> SubscribeAsync(string channel, CancellationToken cancellationToken)
    {
        var subscription = new LiveSubscription(leaving => LeaveAsync(channel, leaving));
        _subscribers.Add(channel, subscription);
        try
        {
            await LinkAsync(channel, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await subscription.DisposeAsync();
            throw;
        }

        return subscription;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _repair;
        _stopping.Dispose();
    }

    private RedisChannel Name(string channel) => new(_connection.Options.Prefix + "live:" + channel, RedisChannel.PatternMode.Literal);

    private async Task LinkAsync(string channel, CancellationToken cancellationToken)
    {
        await _linking.WaitAsync(cancellationToken);
        try
        {
            if (_linked.Contains(channel) || !_subscribers.Has(channel))
                return;

            // A failed attempt may leave its handler in the client; only the newest one's signals count, or they would
            // come twice.
            var link = new object();
            _links[channel] = link;
            var multiplexer = await OpenAsync(cancellationToken);
            await multiplexer.GetSubscriber().SubscribeAsync(Name(channel), (_, value) => Receive(channel, link, value))
                .WaitAsync(_connection.Options.CommandTimeout, TimeProvider.System, cancellationToken);
            _linked.Add(channel);
        }
        catch (Exception e) when (RedisConnection.IsOutage(e))
        {
            NoteDown(e);
            Doubt(channel);
        }
        finally
        {
            _linking.Release();
        }
    }

    private async ValueTask LeaveAsync(string channel, LiveSubscription leaving)
    {
        _subscribers.Remove(channel, leaving);
        await _linking.WaitAsync(CancellationToken.None);
        try
        {
            if (_subscribers.Has(channel) || !_linked.Remove(channel))
                return;

            _links.TryRemove(channel, out _);
            var multiplexer = await OpenAsync(CancellationToken.None);
            await multiplexer.GetSubscriber().UnsubscribeAsync(Name(channel))
                .WaitAsync(_connection.Options.CommandTimeout, TimeProvider.System, CancellationToken.None);
        }
        catch (Exception e) when (RedisConnection.IsOutage(e))
        {
            // What still arrives for a channel without subscribers is thrown away.
            NoteDown(e);
        }
        finally
        {
            _linking.Release();
        }
    }

    private void Receive(string channel, object link, RedisValue value)
    {
        if (!_links.TryGetValue(channel, out var current) || !ReferenceEquals(link, current))
            return;

        var frame = (byte[]?)value;
        if (LiveFrame.IsProbeOf(frame, _self))
        {
            if (_doubted.TryRemove(channel, out _))
                _subscribers.Deliver(channel, LiveSignal.Gap);
        }
        else if (LiveFrame.TryReadSignal(frame, out var signal))
        {
            _subscribers.Deliver(channel, signal);
        }
    }

    private async Task<bool> TrySendAsync(string channel, byte[] frame, CancellationToken cancellationToken)
    {
        try
        {
            var multiplexer = await OpenAsync(cancellationToken);
            await multiplexer.GetSubscriber().PublishAsync(Name(channel), frame)
                .WaitAsync(_connection.Options.CommandTimeout, TimeProvider.System, cancellationToken);
            if (Interlocked.Exchange(ref _isDown, 0) == 1)
                Log.RedisBack(_logger);

            return true;
        }
        catch (Exception e) when (RedisConnection.IsOutage(e))
        {
            NoteDown(e);
            return false;
        }
    }

    private async ValueTask<ConnectionMultiplexer> OpenAsync(CancellationToken cancellationToken)
    {
        var multiplexer = await _connection.OpenAsync(cancellationToken);
        if (Interlocked.Exchange(ref _watched, 1) == 0)
        {
            multiplexer.ConnectionFailed += (_, _) => DoubtAll();
            multiplexer.ConnectionRestored += (_, _) => DoubtAll();
        }

        return multiplexer;
    }

    private void DoubtAll()
    {
        foreach (var channel in _subscribers.Channels)
            Doubt(channel);
    }

    private void Doubt(string channel)
    {
        _doubted[channel] = true;
        _wake.Writer.TryWrite(true);
    }

    private async Task RepairAsync()
    {
        try
        {
            while (await _wake.Reader.WaitToReadAsync(_stopping.Token))
            {
                _wake.Reader.TryRead(out _);
                while (!_owed.IsEmpty || !_doubted.IsEmpty)
                {
                    await RepairOnceAsync(_stopping.Token);
                    await Task.Delay(RepairPause, _stopping.Token);
                }
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The owner disposes: nothing is left to repair for.
        }
    }

    private async Task RepairOnceAsync(CancellationToken cancellationToken)
    {
        foreach (var channel in _owed.Keys)
        {
            // Taken out before sending: a publish that fails meanwhile must stay owed.
            if (_owed.TryRemove(channel, out _) && !await TrySendAsync(channel, LiveFrame.Gap, cancellationToken))
                _owed[channel] = true;
        }

        foreach (var channel in _doubted.Keys)
        {
            if (!_subscribers.Has(channel))
            {
                _doubted.TryRemove(channel, out _);
                continue;
            }

            await LinkAsync(channel, cancellationToken);
            await TrySendAsync(channel, LiveFrame.Probe(_self), cancellationToken);
        }
    }

    // One line an outage, not one a signal.
    private void NoteDown(Exception error)
    {
        if (Interlocked.Exchange(ref _isDown, 1) == 0)
            Log.RedisDown(_logger, error.GetType().Name);
    }
}
