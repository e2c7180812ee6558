using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace LowIncomeMonitor.Platform.Live;

/// <summary>
/// One subscriber's bounded queue. A subscriber that is too slow loses the oldest signals and is told so; it never
/// slows down the others and never holds more than <see cref="Capacity"/> signals.
/// </summary>
public sealed class LiveSubscription : IAsyncDisposable
{
    /// <summary>Most signals that wait.</summary>
    public const int Capacity = 256;

    private readonly Channel<LiveSignal> _signals;
    private readonly Func<LiveSubscription, ValueTask> _leave;
    private int _dropped;

    internal LiveSubscription(Func<LiveSubscription, ValueTask> leave)
    {
        _leave = leave;
        _signals = Channel.CreateBounded<LiveSignal>(
            new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
            _ => Volatile.Write(ref _dropped, 1));
        Offer(LiveSignal.Gap);
    }

    /// <summary>The signals as they come, until the subscription is disposed. For one reader.</summary>
    public async IAsyncEnumerable<LiveSignal> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await _signals.Reader.WaitToReadAsync(cancellationToken))
        {
            while (_signals.Reader.TryRead(out var signal))
            {
                // The gap is told before what follows it; a gap before a gap is one.
                if (Interlocked.Exchange(ref _dropped, 0) == 1 && !signal.Missed)
                    yield return LiveSignal.Gap;

                yield return signal;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_signals.Writer.TryComplete())
            await _leave(this);
    }

    internal void Offer(LiveSignal signal) => _signals.Writer.TryWrite(signal);
}
