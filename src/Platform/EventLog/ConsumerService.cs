using Microsoft.Extensions.Hosting;

namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>
/// Runs the members of one consumer group that live in this process. When one of them faults, the service faults and
/// the host stops the process.
/// </summary>
/// <param name="loops">The members, each with a handler of its own.</param>
public sealed class ConsumerService(IReadOnlyList<ConsumeLoop> loops) : BackgroundService
{
    /// <summary>The states of the members, for health checks.</summary>
    public IReadOnlyList<ConsumeLoopState> States => [.. loops.Select(loop => loop.State)];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var together = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var running = loops.Select(loop => Task.Run(() => loop.RunAsync(together.Token), CancellationToken.None)).ToList();
        await Task.WhenAny(running);
        await together.CancelAsync();
        await Task.WhenAll(running);
    }
}
