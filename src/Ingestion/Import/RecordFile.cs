using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Ingestion.In.Files;
using LowIncomeMonitor.Ingestion.Schemas;
using LowIncomeMonitor.Ingestion.Steps;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Ingestion.Import;

/// <summary>
/// Reads a file's records without a service: the same columns, validation and reasons as an import, for commands that
/// work file against file.
/// </summary>
public static class RecordFile
{
    /// <summary>Lines of a roster file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mapping">YAML file of their column: our field; null for none.</param>
    /// <param name="today">The day from which a date lies ahead.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FileRefusedException">The file as a whole cannot be read, or its header does not fit.</exception>
    public static Task<FileRecords<RosterLine>> RosterAsync(
        string path, string? mapping, DateOnly today, CancellationToken cancellationToken) =>
        ReadAsync(RosterSchema.Instance, path, mapping, today, cancellationToken);

    /// <summary>Records of a register's file, or payment lines.</summary>
    /// <param name="source">The source.</param>
    /// <param name="path">The file.</param>
    /// <param name="mapping">YAML file of their column: our field; null for none.</param>
    /// <param name="today">The day from which a date lies ahead.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FileRefusedException">The file as a whole cannot be read, or its header does not fit.</exception>
    /// <exception cref="ArgumentException">There is no such source.</exception>
    public static Task<FileRecords<RegistryRecord>> RegistryAsync(
        string source, string path, string? mapping, DateOnly today, CancellationToken cancellationToken) =>
        ReadAsync(SourceSchemas.Register(source), path, mapping, today, cancellationToken);

    private static async Task<FileRecords<T>> ReadAsync<T>(
        SourceSchema<T> schema, string path, string? mapping, DateOnly today, CancellationToken cancellationToken)
        where T : IMessage<T>
    {
        var names = mapping is null ? ColumnMapping.None : ColumnMapping.Load(mapping);
        var facts = await FileFacts.ReadAsync(path, null, cancellationToken);
        using var rows = FileRows.Open(path, facts);
        var layout = new FileLayout(rows.Format, rows.Format == FileFormat.JsonLines ? [] : rows.ReadHeader(), names);
        var decoder = new FileDecoder(schema, layout);
        var (accepted, refused) = (new List<FileRecord<T>>(), new List<ImportRefusal>());
        foreach (var row in rows.Rest())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Read(schema, decoder.Decode(row), today, out var record) is { } defect)
                refused.Add(new(row.LineNo, defect.Column, defect.Code, defect.Sentence));
            else
                accepted.Add(new(row.LineNo, record!));
        }

        return new(accepted, refused);
    }

    private static Defect? Read<T>(SourceSchema<T> schema, Decoded decoded, DateOnly today, out T? record)
        where T : IMessage<T>
    {
        record = default;
        if (!decoded.IsOk)
            return decoded.Defect;
        var validated = Validate.Row(schema, decoded.Row, today);
        record = validated.Record;
        return validated.Defects.Count > 0 ? validated.Defects[0] : null;
    }
}
