using System.Collections.Concurrent;
using LowIncomeMonitor.Matching;
using LowIncomeMonitor.Platform.EventLog;
using Microsoft.Extensions.DependencyInjection;

namespace LowIncomeMonitor.Host.Bench;

/// <summary>
/// Reads topics as Matching does (same adapter, members and batches) and does nothing with the entries: not even a
/// position is stored. What no consumer can be faster than.
/// </summary>
internal sealed class BareReader : IPositionSource
{
    private readonly ConcurrentDictionary<TopicPartition, long> _next = new();

    /// <summary>From the first entry to the end of every topic.</summary>
    public static async Task<TimeSpan> ReadToEndAsync(
        IServiceProvider services, IReadOnlyList<string> topics, CancellationToken cancellationToken)
    {
        var log = services.GetRequiredService<IEventLog>();
        var matching = services.GetRequiredService<MatchingOptions>();
        var expected = 0L;
        foreach (var topic in topics)
            expected += (await log.EndPositionsAsync(topic, cancellationToken)).Values.Sum();

        var group = $"bare-{Guid.NewGuid():N}";
        var positions = new BareReader();
        var left = expected;
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var started = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, matching.Parallelism).Select(_ => Task.Run(ReadAsync, CancellationToken.None)));
        cancellationToken.ThrowIfCancellationRequested();
        return TimeProvider.System.GetElapsedTime(started);

        async Task ReadAsync()
        {
            await using var reader = log.OpenReader(group, topics, positions, matching.Reader);
            try
            {
                while (Interlocked.Read(ref left) > 0)
                {
                    if (await reader.ReadAsync(done.Token) is not { } batch)
                        continue;
                    positions._next[batch.Partition] = batch.NextPosition;
                    if (Interlocked.Add(ref left, -batch.Messages.Count) <= 0)
                        await done.CancelAsync();
                }
            }
            catch (OperationCanceledException) when (done.IsCancellationRequested)
            {
                // The other member read the last entry.
            }
        }
    }

    /// <summary>In memory only: partitions change hands when the second member joins.</summary>
    public Task<long> NextPositionAsync(string group, TopicPartition partition, CancellationToken cancellationToken) =>
        Task.FromResult(_next.GetValueOrDefault(partition));
}
