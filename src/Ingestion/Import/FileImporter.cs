using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Ingestion.In;
using LowIncomeMonitor.Ingestion.In.Files;
using LowIncomeMonitor.Ingestion.Out;
using LowIncomeMonitor.Ingestion.Schemas;
using LowIncomeMonitor.Ingestion.Store;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.Files;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Ingestion.Import;

/// <summary>
/// Imports files. A run that was interrupted, by kill -9 even, goes on when the same file is given again: nothing is
/// lost and every row is counted once.
/// </summary>
public sealed class FileImporter
{
    private readonly ImportStore _store;
    private readonly ChunkFlow _flow;
    private readonly IngestionPipeline _pipeline;
    private readonly IEventLog _log;
    private readonly IngestionOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    internal FileImporter(
        ImportStore store, ChunkFlow flow, IngestionPipeline pipeline, IEventLog log,
        IngestionOptions options, TimeProvider clock, ILogger<FileImporter> logger)
    {
        _store = store;
        _flow = flow;
        _pipeline = pipeline;
        _log = log;
        _options = options;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>Imports a file, or what is left of it.</summary>
    /// <exception cref="FileRefusedException">The file as a whole cannot be imported; nothing was changed.</exception>
    /// <exception cref="ImportOvertakenException">Another process imports the same file.</exception>
    /// <exception cref="ArgumentException">There is no such source.</exception>
    public async Task<ImportSummary> ImportAsync(
        ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var started = _clock.GetTimestamp();
        var schema = SourceSchemas.Of(request.Source);
        var mapping = request.MappingPath is null ? ColumnMapping.None : ColumnMapping.Load(request.MappingPath);
        var facts = await FileFacts.ReadAsync(request.Path, request.Encoding, cancellationToken);
        using var rows = FileRows.Open(request.Path, facts);
        var layout = new FileLayout(rows.Format, rows.Format == FileFormat.JsonLines ? [] : rows.ReadHeader(), mapping);
        var decoder = new FileDecoder(schema, layout);

        await _log.EnsureTopicsAsync(IngestionTopics.Of(_options), cancellationToken);
        var import = await _store.BeginAsync(Register(request, facts, layout), request.Again, cancellationToken);
        if (import.State == ImportState.Complete)
            return Summary(import, ImportOutcome.AlreadyImported, started);

        var outcome = import.Position == 0 ? ImportOutcome.Imported : ImportOutcome.Resumed;
        _logger.ImportRuns(import.ImportId, import.Source, facts.Bytes, import.Position);
        try
        {
            var feed = new FileFeed(request.Source, decoder, import.ImportId, import.ReceivedAt, import.SnapshotId ?? "");
            var meter = new ImportMeter(progress, facts.Bytes, import.Position, _clock);
            await OpenSnapshotAsync(import, cancellationToken);
            import = await _flow.RunAsync(import, feed, rows, meter, cancellationToken);
            await CloseAsync(import, cancellationToken);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or ImportOvertakenException))
        {
            _logger.ImportFails(import.ImportId, failure.GetType().Name);
            await MarkFailedAsync(import.ImportId);
            throw;
        }

        _logger.ImportCompletes(import.ImportId, import.Accepted, import.Quarantined);
        return Summary(import, outcome, started);
    }

    private NewImport Register(ImportRequest request, FileFacts facts, FileLayout layout)
    {
        var isRoster = request.Source == Sources.Roster;
        var snapshot = isRoster
            ? new NewSnapshot(Guid.NewGuid().ToString("N"), request.AsOf ?? _pipeline.Today, request.WholeRoster)
            : null;
        var key = ImportKey.Of(request.Source, facts.Sha256, layout.Mapping, isRoster ? request.AsOf : null);
        return new(key, request.Source, Path.GetFileName(request.Path), facts, layout, snapshot);
    }

    /// <summary>Sent again when the first chunk was never stored; readers know a snapshot by its id.</summary>
    private async Task OpenSnapshotAsync(ImportRecord import, CancellationToken cancellationToken)
    {
        if (import is { Position: 0, SnapshotId: { } id, AsOf: { } asOf })
        {
            var begun = RosterSnapshots.Begun(id, asOf, import.ReceivedAt, $"import {import.ImportId}", import.WholeRoster);
            await _log.AppendAsync(Topics.Roster, [begun], cancellationToken);
        }
    }

    private async Task CloseAsync(ImportRecord import, CancellationToken cancellationToken)
    {
        if (import.SnapshotId is { } id)
        {
            await _log.AppendAsync(
                Topics.Roster, [RosterSnapshots.Ended(id, import.Accepted, import.Quarantined)], cancellationToken);
        }

        await _store.CompleteAsync(import.ImportId, cancellationToken);
    }

    /// <summary>Only a mark for people; the import resumes without it, so that a database that is gone is no second error.</summary>
    private async Task MarkFailedAsync(long importId)
    {
        try
        {
            await _store.FailAsync(importId, CancellationToken.None);
        }
        catch (Exception failure) when (failure is Npgsql.NpgsqlException or TimeoutException)
        {
            _logger.ImportNotMarked(importId, failure.GetType().Name);
        }
    }

    private ImportSummary Summary(ImportRecord import, ImportOutcome outcome, long started) => new(
        import.ImportId, import.Source, outcome, import.Accepted, import.Quarantined, import.FirstRefusals,
        import.SnapshotId, import.AsOf, _clock.GetElapsedTime(started));
}
