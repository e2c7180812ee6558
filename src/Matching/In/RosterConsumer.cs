using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Matching.Steps;
using LowIncomeMonitor.Matching.Store;
using LowIncomeMonitor.Platform.EventLog;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Matching.In;

/// <summary>
/// Takes in roster snapshots: begun, lines, ended. Lines wait sealed in a staging table, so that a snapshot that stops
/// half-way changes nothing. Every event may come twice: a snapshot is begun once, lines count once, and only an open
/// snapshot can be ended.
/// </summary>
internal sealed class RosterConsumer(
    RosterLineReader reader, ApplySnapshot apply, RosterDedupe dedupe, TimeProvider clock, ILogger<RosterConsumer> logger)
    : IBatchHandler
{
    public async Task HandleAsync(LogBatch batch, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var lines = new List<StagedLine>();
        foreach (var message in batch.Messages)
        {
            var roster = Parse(message);
            switch (roster.EventCase)
            {
                case RosterEvent.EventOneofCase.Line:
                    lines.Add(reader.Read(message, roster.SnapshotId, roster.Line));
                    break;
                case RosterEvent.EventOneofCase.Begun:
                    await BeginAsync(roster.SnapshotId, roster.Begun, transaction, cancellationToken);
                    break;
                case RosterEvent.EventOneofCase.Ended:
                    await StageAsync(lines, transaction, cancellationToken);
                    await EndAsync(roster.SnapshotId, roster.Ended, transaction, cancellationToken);
                    break;
                default:
                    throw Poison.Layout(message);
            }
        }

        await StageAsync(lines, transaction, cancellationToken);
    }

    /// <summary>With a snapshot applied, whom it lists twice. What fails here is done the next night.</summary>
    public async ValueTask CommittedAsync(LogBatch batch, CancellationToken cancellationToken) =>
        await dedupe.RunAsync(cancellationToken);

    private static RosterEvent Parse(LogMessage message)
    {
        try
        {
            var roster = RosterEvent.Parser.ParseFrom(message.Value.Span);
            return roster.SnapshotId.Length > 0 ? roster : throw Poison.Layout(message);
        }
        catch (InvalidProtocolBufferException)
        {
            throw Poison.Layout(message);
        }
    }

    private static DateOnly? AsOf(string text)
    {
        try
        {
            return FactReader.Day(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private async Task BeginAsync(
        string id, RosterSnapshotBegun begun, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var asOf = AsOf(begun.AsOf);
        var newest = await SnapshotStore.NewestAppliedAsync(transaction, cancellationToken);
        var reason = asOf is null ? Snapshot.BadAsOf : asOf < newest ? Snapshot.OlderThanApplied : null;
        var snapshot = new Snapshot(
            id, asOf ?? DateOnly.MinValue, begun.Complete, reason is null ? Snapshot.Staging : Snapshot.Refused);
        var received = DateTimeOffset.FromUnixTimeMilliseconds(begun.ReceivedAtMs);
        if (!await SnapshotStore.BeginAsync(
                snapshot, begun.Provenance, received, reason, clock.GetUtcNow(), transaction, cancellationToken))
            return;
        if (reason is null)
            Log.SnapshotBegan(logger, id, snapshot.AsOf, snapshot.Complete);
        else
            Log.SnapshotRefused(logger, id, reason, 0, 0);
    }

    private async Task StageAsync(
        List<StagedLine> lines, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var group in lines.GroupBy(line => line.SnapshotId).ToList())
        {
            var snapshot = await SnapshotStore.FindAsync(group.Key, transaction, cancellationToken);
            if (snapshot is { Status: Snapshot.Staging })
                await SnapshotStore.StageAsync([.. group], transaction, cancellationToken);
            else
                Log.LinesIgnored(logger, group.Count(), group.Key);
        }

        lines.Clear();
    }

    private async Task EndAsync(
        string id, RosterSnapshotEnded ended, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        if (await SnapshotStore.FindAsync(id, transaction, cancellationToken) is { Status: Snapshot.Staging } snapshot)
        {
            // A line that was refused may be anybody's: then nobody who is missing may be taken as having left.
            var certain = snapshot with { Complete = snapshot.Complete && ended.Refused == 0 };
            await apply.RunAsync(certain, ended.Lines, transaction, cancellationToken);
        }
    }
}
