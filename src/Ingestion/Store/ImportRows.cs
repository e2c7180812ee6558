using System.Text.Json;
using LowIncomeMonitor.Ingestion.Import;
using LowIncomeMonitor.Ingestion.In.Files;
using LowIncomeMonitor.Platform.Files;
using Npgsql;

namespace LowIncomeMonitor.Ingestion.Store;

/// <summary>Reads rows of ingestion.imports.</summary>
internal static class ImportRows
{
    public const string Select =
        """
        select import_id, source, state, received_at, format, columns, mapping, position, accepted, quarantined,
               first_refusals, snapshot_id, as_of, whole_roster, run
        from ingestion.imports
        """;

    public static ImportRecord Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetString(1), ParseState(row.GetString(2)), row.GetFieldValue<DateTimeOffset>(3), Layout(row))
    {
        Position = row.GetInt64(7),
        Accepted = row.GetInt64(8),
        Quarantined = row.GetInt64(9),
        FirstRefusals = JsonSerializer.Deserialize<ImportRefusal[]>(row.GetString(10)) ?? [],
        SnapshotId = row.IsDBNull(11) ? null : row.GetString(11),
        AsOf = row.IsDBNull(12) ? null : row.GetFieldValue<DateOnly>(12),
        WholeRoster = !row.IsDBNull(13) && row.GetBoolean(13),
    };

    public static int ReadRun(NpgsqlDataReader row) => row.GetInt32(14);

    private static FileLayout Layout(NpgsqlDataReader row) => new(
        FileFormats.Parse(row.GetString(4)),
        row.GetFieldValue<string[]>(5),
        new ColumnMapping(JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(6)) ?? []));

    private static ImportState ParseState(string word) => word switch
    {
        "running" => ImportState.Running,
        "complete" => ImportState.Complete,
        "failed" => ImportState.Failed,
        _ => throw new InvalidOperationException("Unknown import state."),
    };
}
