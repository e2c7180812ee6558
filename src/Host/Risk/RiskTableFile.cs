using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Tables;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Host.Risk;

/// <summary>Reads any table with a 0/1 label from a CSV file or the first sheet of a workbook.</summary>
internal static class RiskTableFile
{
    public static async Task<TableReading> ReadAsync(
        string path, string label, IReadOnlyDictionary<string, Direction> directions, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException(null, path);
        if (FileFormats.Of(path) == FileFormat.JsonLines)
            throw new FileRefusedException("A table to learn from must be a .csv or .xlsx file.");
        var facts = await FileFacts.ReadAsync(path, null, cancellationToken);
        using var file = FileRows.Open(path, facts);
        var header = file.ReadHeader();
        var rows = new List<IReadOnlyList<string>>();
        foreach (var row in file.Rest())
        {
            cancellationToken.ThrowIfCancellationRequested();
            IReadOnlyList<string> cells = row.Cells is { } parts ? parts : Split(row, header.Count);
            if (cells.Count > header.Count)
                throw new RiskDataException($"Line {row.LineNo} has {cells.Count} cells and the header {header.Count}; correct the line.");
            rows.Add(cells);
        }

        return TableReader.Read(header, rows, label, directions);
    }

    private static List<string> Split(FileRow row, int expected) => CsvCells.TrySplit(row.Text, expected, out var cells)
        ? cells
        : throw new RiskDataException($"The quotes of line {row.LineNo} do not match; correct the line.");
}
