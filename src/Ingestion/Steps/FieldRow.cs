using LowIncomeMonitor.Ingestion.Schemas;

namespace LowIncomeMonitor.Ingestion.Steps;

/// <summary>A decoded row: the texts of the fields that the source has, and of the columns that it does not know.</summary>
internal sealed class FieldRow(SourceSchema schema)
{
    private List<KeyValuePair<string, string>>? _extra;

    public SourceSchema Schema { get; } = schema;

    /// <summary>Texts in the order of the schema's columns; null where the row has none.</summary>
    public string?[] Values { get; } = new string?[schema.Columns.Count];

    public IReadOnlyList<KeyValuePair<string, string>> Extra => _extra ?? [];

    public void AddExtra(string column, string text)
    {
        if (text.Length > 0)
            (_extra ??= []).Add(new(column, text));
    }
}
