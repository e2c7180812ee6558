namespace LowIncomeMonitor.Ingestion.Import;

/// <summary>What became of a file.</summary>
/// <param name="ImportId">Number of the import; stands in the provenance of its records.</param>
/// <param name="Source">The register, or "roster".</param>
/// <param name="Outcome">Whether anything was done.</param>
/// <param name="Accepted">Rows published, over all runs of this import.</param>
/// <param name="Quarantined">Rows refused and kept, over all runs of this import.</param>
/// <param name="FirstRefusals">The first reasons, at most 20.</param>
/// <param name="SnapshotId">The roster snapshot; null for registers.</param>
/// <param name="AsOf">The day for which the roster speaks; null for registers.</param>
/// <param name="Elapsed">Time taken by this run.</param>
public sealed record ImportSummary(
    long ImportId,
    string Source,
    ImportOutcome Outcome,
    long Accepted,
    long Quarantined,
    IReadOnlyList<ImportRefusal> FirstRefusals,
    string? SnapshotId,
    DateOnly? AsOf,
    TimeSpan Elapsed)
{
    public long Rows => Accepted + Quarantined;
}
