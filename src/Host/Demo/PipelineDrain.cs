using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Platform.EventLog;
using Npgsql;

namespace LowIncomeMonitor.Host.Demo;

/// <summary>
/// Waits until every record has become what it becomes: each group stands at the end of each of its topics, in the
/// order of the flow, and nothing waits in the outbox.
/// </summary>
internal sealed class PipelineDrain(IEventLog log, PositionStore positions, NpgsqlDataSource database)
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(50);

    private static readonly (string Group, string Topic)[] s_flow =
    [
        ("matching-roster", Topics.Roster),
        .. Sources.Feeds.Select(source => ("matching", Topics.Registry(source))),
        ("alerts", Topics.Findings),
        ("alerts-risk", Topics.Features),
        ("api", Topics.Alerts),
    ];

    /// <summary>Until the whole flow is empty.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        foreach (var (group, topic) in s_flow)
            await WaitAsync(group, topic, cancellationToken);
    }

    /// <summary>Until a group has read a topic to its present end.</summary>
    public async Task WaitAsync(string group, string topic, CancellationToken cancellationToken)
    {
        while (!await IsOutboxEmptyAsync(cancellationToken) || !await IsReadAsync(group, topic, cancellationToken))
            await Task.Delay(s_look, cancellationToken);
    }

    /// <summary>Entries of the feeds that are not handled yet.</summary>
    public async Task<long> UnmatchedAsync(CancellationToken cancellationToken)
    {
        var behind = 0L;
        foreach (var source in Sources.Feeds)
            behind += await BehindAsync("matching", Topics.Registry(source), cancellationToken);
        return behind;
    }

    private async Task<bool> IsReadAsync(string group, string topic, CancellationToken cancellationToken) =>
        await BehindAsync(group, topic, cancellationToken) == 0;

    private async Task<long> BehindAsync(string group, string topic, CancellationToken cancellationToken)
    {
        var ends = await log.EndPositionsAsync(topic, cancellationToken);
        var reached = await positions.PositionsAsync(group, topic, cancellationToken);
        return ends.Sum(end => Math.Max(0, end.Value - reached.GetValueOrDefault(end.Key)));
    }

    private async Task<bool> IsOutboxEmptyAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select not exists (select from platform.outbox)");
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }
}
