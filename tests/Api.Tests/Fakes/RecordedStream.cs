using System.Collections.Concurrent;
using Grpc.Core;
using LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Api.Tests.Fakes;

/// <summary>The writing end of a stream that keeps what was written, and can be as slow as a test wants.</summary>
internal sealed class RecordedStream : IServerStreamWriter<WatchEvent>
{
    private readonly ConcurrentQueue<WatchEvent> _events = new();
    private readonly SemaphoreSlim? _permits;

    public RecordedStream()
    {
    }

    /// <summary>Each write waits for one release of the semaphore.</summary>
    public RecordedStream(SemaphoreSlim permits) => _permits = permits;

    public IReadOnlyCollection<WatchEvent> Events => _events;

    public WriteOptions? WriteOptions { get; set; }

    public Task WriteAsync(WatchEvent message) => WriteAsync(message, CancellationToken.None);

    public async Task WriteAsync(WatchEvent message, CancellationToken cancellationToken)
    {
        if (_permits is not null)
            await _permits.WaitAsync(cancellationToken);
        _events.Enqueue(message);
    }
}
