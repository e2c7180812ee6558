namespace LowIncomeMonitor.Platform.Live;

/// <summary>
/// Tells all replicas at once that something changed. Best effort with visible gaps: a signal is a reason to look, not
/// the change itself, so nothing depends on it arriving. Signals of one channel may overtake each other.
/// </summary>
public interface ILiveFanOut
{
    /// <summary>
    /// Sends a small payload to every subscriber of the channel, in this process and others. Does not fail when the
    /// link is down: subscribers are told of a gap as soon as that is possible.
    /// </summary>
    ValueTask PublishAsync(string channel, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken);

    /// <summary>
    /// Subscribes. The first signal is always a gap, so that start and repair are one path for the subscriber: read
    /// the state, then follow. Dispose the subscription to leave.
    /// </summary>
    ValueTask<LiveSubscription> SubscribeAsync(string channel, CancellationToken cancellationToken);
}
