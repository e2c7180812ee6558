using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Ingestion.In;
using LowIncomeMonitor.Ingestion.In.Files;
using LowIncomeMonitor.Ingestion.Out;
using LowIncomeMonitor.Ingestion.Schemas;
using LowIncomeMonitor.Ingestion.Steps;
using LowIncomeMonitor.Ingestion.Store;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.Files;
using LowIncomeMonitor.Platform.Quarantine;

namespace LowIncomeMonitor.Ingestion.Replay;

/// <summary>
/// Finds for a quarantined input the way by which it came in. Its instant of receipt stays the old one: a record that
/// was held back for a week must not overrule what came since.
/// </summary>
internal sealed class ReplayReader(IngestionPipeline pipeline, ImportStore imports)
{
    private readonly Dictionary<long, ImportRecord?> _known = [];

    /// <summary>The outcome of trying an input again; null when it is not Ingestion's or cannot be read.</summary>
    public async Task<Harvest?> TransformAsync(OpenedInput input, ColumnMapping? mapping, CancellationToken cancellationToken) =>
        input.Item.Channel switch
        {
            FileFeed.ChannelName => await FromFileAsync(input, mapping, cancellationToken),
            TopicFeed.ChannelName or "log" => FromTopic(input),
            CallFeed.ChannelName => FromCall(input),
            _ => null,
        };

    private Harvest? FromTopic(OpenedInput input)
    {
        // "registry.raw.deaths[3]@991", as LogMessage and the consume loop write it.
        var topic = input.Item.Provenance.Split('[')[0];
        if (RawRecordConsumer.FindFeed(topic) is not { } feed)
            return null;
        return pipeline.Transform(
            new ReplayFeed<LogMessage>(feed, input.Item.Provenance),
            [new LogMessage(new(topic, 0), 0, input.Item.KeptAt, input.Key, input.Bytes)]);
    }

    private Harvest FromCall(OpenedInput input) => pipeline.Transform(
        new CallFeed(input.Item.KeptAt, ""), [new CallRecord(0, RegistryRecord.Parser.ParseFrom(input.Bytes.Span))]);

    private async Task<Harvest?> FromFileAsync(OpenedInput input, ColumnMapping? mapping, CancellationToken cancellationToken)
    {
        if (!FileFeed.TryReadProvenance(input.Item.Provenance, out var importId, out var lineNo))
            return null;
        if (!_known.TryGetValue(importId, out var import))
            _known[importId] = import = await imports.FindAsync(importId, cancellationToken);
        if (import is null)
            return null;

        var layout = mapping is null ? import.Layout : import.Layout with { Mapping = mapping };
        var decoder = new FileDecoder(SourceSchemas.Of(import.Source), layout);
        var snapshotId = import.Source == Sources.Roster ? $"{import.SnapshotId}+{lineNo}" : "";
        var feed = new FileFeed(import.Source, decoder, importId, import.ReceivedAt, snapshotId);
        var harvest = pipeline.Transform(feed, [decoder.FromBytes(lineNo, input.Bytes)]);
        return snapshotId.Length > 0 && harvest.Accepted > 0 ? AsSnapshot(harvest, import, snapshotId) : harvest;
    }

    /// <summary>A roster line that comes late is a small snapshot of its own, which says nothing about anybody else.</summary>
    private static Harvest AsSnapshot(Harvest line, ImportRecord import, string snapshotId)
    {
        var snapshot = new Harvest(line.Inputs);
        snapshot.Add(Topics.Roster, RosterSnapshots.Begun(
            snapshotId, import.AsOf!.Value, import.ReceivedAt, $"import {import.ImportId}", complete: false));
        foreach (var entry in line.ByTopic.SelectMany(t => t.Entries))
            snapshot.Add(Topics.Roster, entry);
        snapshot.Add(Topics.Roster, RosterSnapshots.Ended(snapshotId, 1, 0));
        return snapshot;
    }
}
