using Google.Protobuf;
using LowIncomeMonitor.Ingestion.Steps;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>A source's table of fields for one type of record.</summary>
internal sealed class SourceSchema<T>(
    string source, Func<T> create, IReadOnlyList<Field<T>> fields, IReadOnlyList<DayOrder<T>> orders, Func<T, string> occurredOn)
    : SourceSchema(source, [.. fields.Select(f => (f.Name, f.Required, f.Identifies))])
    where T : IMessage<T>
{
    public IReadOnlyList<Field<T>> Fields { get; } = fields;

    public IReadOnlyList<DayOrder<T>> Orders { get; } = orders;

    /// <summary>An empty record of this source.</summary>
    public T Create() => create();

    /// <summary>Day on which the event happened, yyyy-MM-dd; empty when unknown.</summary>
    public string OccurredOn(T record) => occurredOn(record);

    /// <summary>A record as the row that a file would hold.</summary>
    public FieldRow Decompose(T record, IEnumerable<KeyValuePair<string, string>> extra)
    {
        var row = new FieldRow(this);
        for (var i = 0; i < Fields.Count; i++)
            row.Values[i] = Fields[i].Write(record);
        foreach (var (name, value) in extra)
            row.AddExtra(name, value);
        return row;
    }
}
