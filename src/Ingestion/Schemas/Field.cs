using LowIncomeMonitor.Ingestion.Parsers;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>One column of a source and its place in the record.</summary>
/// <param name="Name">Column name, as in docs/formats.md.</param>
/// <param name="Read">Reads a non-empty, trimmed text into the record; today is the last day that has come.</param>
/// <param name="Write">The field of a record as a file would write it, so that records sent in binary pass the same checks.</param>
internal sealed record Field<T>(string Name, Func<string, DateOnly, T, FieldDefect?> Read, Func<T, string> Write)
{
    /// <summary>True when a row without it is refused.</summary>
    public bool Required { get; init; }

    /// <summary>True when it is part of what tells one record from another: not even a withdrawal does without it.</summary>
    public bool Identifies { get; init; }

    /// <summary>The same field, without which a row is refused.</summary>
    public Field<T> Must() => this with { Required = true };

    /// <summary>The same field as part of the record's identity.</summary>
    public Field<T> Identity() => this with { Required = true, Identifies = true };
}
