using LowIncomeMonitor.Ingestion.In.Files;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Ingestion.Store;

/// <summary>An import about to be registered.</summary>
/// <param name="Key">What makes it the same as another.</param>
/// <param name="Source">The register, or "roster".</param>
/// <param name="FileName">Name without the folder.</param>
/// <param name="Facts">Content hash and size.</param>
/// <param name="Layout">How its rows are read.</param>
/// <param name="Snapshot">The snapshot that it makes; null for registers.</param>
internal sealed record NewImport(
    byte[] Key, string Source, string FileName, FileFacts Facts, FileLayout Layout, NewSnapshot? Snapshot);
