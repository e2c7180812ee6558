using LowIncomeMonitor.Ingestion.Schemas;
using LowIncomeMonitor.Ingestion.Steps;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Ingestion.In;

/// <summary>The header of a file, matched against the columns of its source.</summary>
internal sealed class Header
{
    private const int Unknown = -1;

    private readonly SourceSchema _schema;
    private readonly int[] _fieldByCell;

    private Header(SourceSchema schema, IReadOnlyList<string> columns, int[] fieldByCell) =>
        (_schema, Columns, _fieldByCell) = (schema, columns, fieldByCell);

    /// <summary>The columns as the file names them.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <exception cref="FileRefusedException">Required columns are missing, or a column appears twice.</exception>
    public static Header Match(SourceSchema schema, IReadOnlyList<string> cells, ColumnMapping mapping)
    {
        string[] columns = [.. cells.Select(c => c.Trim())];
        int[] fields = [.. columns.Select(c => schema.IndexOf(mapping.FieldOf(c)))];
        var missing = schema.RequiredColumns.Where(c => !fields.Contains(schema.IndexOf(c))).ToList();
        if (missing.Count > 0)
            throw new FileRefusedException(HeaderMessage.MissingColumns(
                schema.Source, missing, columns, fields.Any(f => f != Unknown), schema.Columns, schema.RequiredColumns));
        var twice = fields.Where(f => f != Unknown).GroupBy(f => f).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            throw new FileRefusedException($"The column {schema.Columns[twice.Key]} appears more than once in the header.");
        return new(schema, columns, fields);
    }

    /// <summary>Puts the cells of a row into their fields.</summary>
    public Decoded Row(IReadOnlyList<string> cells)
    {
        if (cells.Count != Columns.Count)
            return new Defect("", DefectCodes.WrongCellCount, string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"The row has {cells.Count} cells and the header {Columns.Count}; a comma or line break may lack its quotes."));
        var row = new FieldRow(_schema);
        for (var i = 0; i < cells.Count; i++)
        {
            if (_fieldByCell[i] != Unknown)
                row.Values[_fieldByCell[i]] = cells[i];
            else
                row.AddExtra(Columns[i], cells[i]);
        }

        return row;
    }
}
