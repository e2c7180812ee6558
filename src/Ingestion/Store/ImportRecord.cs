using LowIncomeMonitor.Ingestion.Import;
using LowIncomeMonitor.Ingestion.In.Files;

namespace LowIncomeMonitor.Ingestion.Store;

/// <summary>A row of ingestion.imports.</summary>
internal sealed record ImportRecord(long ImportId, string Source, ImportState State, DateTimeOffset ReceivedAt, FileLayout Layout)
{
    /// <summary>Rows done.</summary>
    public long Position { get; init; }

    public long Accepted { get; init; }

    public long Quarantined { get; init; }

    public IReadOnlyList<ImportRefusal> FirstRefusals { get; init; } = [];

    public string? SnapshotId { get; init; }

    public DateOnly? AsOf { get; init; }

    public bool WholeRoster { get; init; }
}
