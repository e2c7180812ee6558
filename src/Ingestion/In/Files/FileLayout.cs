using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Ingestion.In.Files;

/// <summary>All that is needed to read a row of a file without the file: kept with the import, so that rows can be replayed.</summary>
/// <param name="Format">Kind of file.</param>
/// <param name="Columns">Header as the file has it; empty for JSON lines.</param>
/// <param name="Mapping">The department's own names.</param>
internal sealed record FileLayout(FileFormat Format, IReadOnlyList<string> Columns, ColumnMapping Mapping);
