using System.Text.Json;
using LowIncomeMonitor.Ingestion.Import;
using LowIncomeMonitor.Platform.Files;
using Npgsql;
using NpgsqlTypes;

namespace LowIncomeMonitor.Ingestion.Store;

/// <summary>Imports and how far they are, in ingestion.imports.</summary>
internal sealed class ImportStore(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>The latest import of this key, registered now when there is none or a repetition is asked for.</summary>
    public async Task<ImportRecord> BeginAsync(NewImport import, bool again, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var (latest, run) = await LatestAsync(transaction, import.Key, cancellationToken);
        if (latest is null || (again && latest.State == ImportState.Complete))
        {
            await InsertAsync(transaction, import, run + 1, cancellationToken);
            (latest, _) = await LatestAsync(transaction, import.Key, cancellationToken);
        }
        else if (latest.State == ImportState.Failed)
        {
            await SetStateAsync(transaction.Connection!, latest.ImportId, "running", cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return latest!;
    }

    public async Task<ImportRecord?> FindAsync(long importId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"{ImportRows.Select} where import_id = $1");
        command.Parameters.Add(new() { Value = importId });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? ImportRows.Read(reader) : null;
    }

    /// <summary>Moves the position behind a chunk, with its counts, as part of the transaction that keeps its refusals.</summary>
    /// <exception cref="ImportOvertakenException">Another process has moved it.</exception>
    public static async Task AdvanceAsync(
        NpgsqlTransaction transaction, ImportRecord from, ImportRecord to, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            update ingestion.imports
            set position = $3, accepted = $4, quarantined = $5, first_refusals = $6
            where import_id = $1 and position = $2 and state = 'running'
            """,
            transaction.Connection,
            transaction);
        command.Parameters.Add(new() { Value = from.ImportId });
        command.Parameters.Add(new() { Value = from.Position });
        command.Parameters.Add(new() { Value = to.Position });
        command.Parameters.Add(new() { Value = to.Accepted });
        command.Parameters.Add(new() { Value = to.Quarantined });
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(to.FirstRefusals), NpgsqlDbType = NpgsqlDbType.Jsonb });
        if (await command.ExecuteNonQueryAsync(cancellationToken) != 1)
            throw new ImportOvertakenException(from.ImportId);
    }

    public async Task CompleteAsync(long importId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "update ingestion.imports set state = 'complete', completed_at = $2 where import_id = $1 and state <> 'complete'");
        command.Parameters.Add(new() { Value = importId });
        command.Parameters.Add(new() { Value = clock.GetUtcNow(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task FailAsync(long importId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await SetStateAsync(connection, importId, "failed", cancellationToken);
    }

    private static async Task<(ImportRecord? Latest, int Run)> LatestAsync(
        NpgsqlTransaction transaction, byte[] key, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"{ImportRows.Select} where content_key = $1 order by run desc limit 1", transaction.Connection, transaction);
        command.Parameters.Add(new() { Value = key });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? (ImportRows.Read(reader), ImportRows.ReadRun(reader)) : (null, 0);
    }

    private async Task InsertAsync(NpgsqlTransaction transaction, NewImport import, int run, CancellationToken cancellationToken)
    {
        // When two processes register the same file at once, the second finds the row of the first.
        await using var command = new NpgsqlCommand(
            """
            insert into ingestion.imports
                (source, content_key, run, file_sha256, file_name, total_bytes, format, columns, mapping,
                 state, received_at, snapshot_id, as_of, whole_roster)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'running', $10, $11, $12, $13)
            on conflict (content_key, run) do nothing
            """,
            transaction.Connection,
            transaction);
        command.Parameters.Add(new() { Value = import.Source });
        command.Parameters.Add(new() { Value = import.Key });
        command.Parameters.Add(new() { Value = run });
        command.Parameters.Add(new() { Value = import.Facts.Sha256 });
        command.Parameters.Add(new() { Value = import.FileName });
        command.Parameters.Add(new() { Value = import.Facts.Bytes });
        command.Parameters.Add(new() { Value = FileFormats.Word(import.Layout.Format) });
        command.Parameters.Add(new() { Value = import.Layout.Columns.ToArray() });
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(import.Layout.Mapping.Entries), NpgsqlDbType = NpgsqlDbType.Jsonb });
        command.Parameters.Add(new() { Value = clock.GetUtcNow(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = (object?)import.Snapshot?.Id ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = (object?)import.Snapshot?.AsOf ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date });
        command.Parameters.Add(new() { Value = (object?)import.Snapshot?.WholeRoster ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Boolean });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task SetStateAsync(
        NpgsqlConnection connection, long importId, string state, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "update ingestion.imports set state = $2 where import_id = $1 and state <> 'complete'", connection);
        command.Parameters.Add(new() { Value = importId });
        command.Parameters.Add(new() { Value = state });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
