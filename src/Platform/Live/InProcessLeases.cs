namespace LowIncomeMonitor.Platform.Live;

/// <summary>Serves one machine, without Redis. Ended holdings leave memory when their key is next used or swept.</summary>
public sealed class InProcessLeases(TimeProvider clock) : ILeases
{
    // Sweeping everything at each doubling keeps memory within twice the live holdings at constant cost a call.
    private const int FirstSweep = 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lease> _held = new(StringComparer.Ordinal);
    private int _sweepAt = FirstSweep;
    private long _fence;

    internal int Count
    {
        get
        {
            lock (_lock)
                return _held.Count;
        }
    }

    public Task<Lease?> TryAcquireAsync(string key, string owner, TimeSpan duration, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(duration, TimeSpan.Zero);
        lock (_lock)
        {
            var held = Find(key);
            if (held is not null && held.Owner != owner)
                return Task.FromResult<Lease?>(null);

            Sweep();
            var lease = new Lease(key, owner, held?.Fence ?? ++_fence, clock.GetUtcNow() + duration);
            _held[key] = lease;
            return Task.FromResult<Lease?>(lease);
        }
    }

    public Task<Lease?> RenewAsync(Lease lease, TimeSpan duration, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(duration, TimeSpan.Zero);
        lock (_lock)
        {
            if (!Holds(lease))
                return Task.FromResult<Lease?>(null);

            var renewed = lease with { ExpiresAt = clock.GetUtcNow() + duration };
            _held[lease.Key] = renewed;
            return Task.FromResult<Lease?>(renewed);
        }
    }

    public Task<bool> ReleaseAsync(Lease lease, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(Holds(lease) && _held.Remove(lease.Key));
    }

    public Task<Lease?> FindAsync(string key, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(Find(key));
    }

    private bool Holds(Lease lease) => Find(lease.Key) is { } held && held.Owner == lease.Owner && held.Fence == lease.Fence;

    private Lease? Find(string key) =>
        _held.TryGetValue(key, out var held) && held.ExpiresAt > clock.GetUtcNow() ? held : null;

    private void Sweep()
    {
        if (_held.Count < _sweepAt)
            return;

        var now = clock.GetUtcNow();
        foreach (var key in _held.Where(pair => pair.Value.ExpiresAt <= now).Select(pair => pair.Key).ToList())
            _held.Remove(key);

        _sweepAt = Math.Max(FirstSweep, _held.Count * 2);
    }
}
