using LowIncomeMonitor.Matching.In;
using Npgsql;
using NpgsqlTypes;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Roster snapshots on their way in: their state, and their lines until they are applied.</summary>
internal static class SnapshotStore
{
    private const string Insert =
        """
        insert into roster.snapshots (snapshot_id, as_of, complete, provenance, received_at, status, reason, settled_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (snapshot_id) do nothing
        """;

    private const string Select = "select as_of, complete, status from roster.snapshots where snapshot_id = $1";

    private const string Newest = "select max(as_of) from roster.snapshots where status = 'applied'";

    private const string CountLines = "select count(distinct line_no) from roster.staging where snapshot_id = $1";

    private const string SettleSql =
        """
        update roster.snapshots set status = $2, reason = $3, lines_sent = $4, lines_arrived = $5, settled_at = $6
        where snapshot_id = $1
        """;

    private const string DropLines = "delete from roster.staging where snapshot_id = $1";

    private const string CopyLines =
        """
        copy roster.staging (
            snapshot_id, line_no, household_id, token, fallback_key, name_token, name_birth_token, personal_hash, seal_key_id,
            seal_nonce, seal_text, masked_number, number_defect, birth_date, sex, relation, region, area, programme,
            enrolled_on, ended_on, end_reason, monthly_amount_fen, declared_monthly_income_fen, disability_kind,
            disability_grade, severe_illness, labour_capacity, schooling, single_person_dibao)
        from stdin (format binary)
        """;

    /// <summary>Notes a snapshot; a repeated first event changes nothing. False when it was known.</summary>
    public static async Task<bool> BeginAsync(
        Snapshot snapshot, string provenance, DateTimeOffset receivedAt, string? reason, DateTimeOffset now,
        NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Insert, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(snapshot.Id));
        command.Parameters.Add(Sql.Of(snapshot.AsOf));
        command.Parameters.Add(Sql.Of(snapshot.Complete));
        command.Parameters.Add(Sql.Of(provenance));
        command.Parameters.Add(Sql.Of(receivedAt));
        command.Parameters.Add(Sql.Of(snapshot.Status));
        command.Parameters.Add(new() { Value = (object?)reason ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new()
        {
            Value = snapshot.Status == Snapshot.Staging ? DBNull.Value : now, NpgsqlDbType = NpgsqlDbType.TimestampTz,
        });
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    public static async Task<Snapshot?> FindAsync(string id, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Select, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(id));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken)
            ? new(id, rows.GetFieldValue<DateOnly>(0), rows.GetBoolean(1), rows.GetString(2))
            : null;
    }

    /// <summary>The day of the newest applied snapshot; null before the first.</summary>
    public static async Task<DateOnly?> NewestAppliedAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Newest, transaction.Connection, transaction);
        return await command.ExecuteScalarAsync(cancellationToken) switch
        {
            DateOnly day => day,
            DateTime day => DateOnly.FromDateTime(day),
            _ => null,
        };
    }

    public static async Task<long> CountLinesAsync(string id, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(CountLines, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(id));
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Ends a snapshot, applied or refused with a reason, and drops its lines.</summary>
    public static async Task SettleAsync(
        string id, string? reason, long sent, long arrived, DateTimeOffset now, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Sql.Command(
            SettleSql, Sql.Of(id), Sql.Of(reason is null ? Snapshot.Applied : Snapshot.Refused),
            new NpgsqlParameter { Value = (object?)reason ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
            Sql.Of(sent), Sql.Of(arrived), Sql.Of(now)));
        batch.BatchCommands.Add(Sql.Command(DropLines, Sql.Of(id)));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task StageAsync(
        IReadOnlyList<StagedLine> lines, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var import = await transaction.Connection!.BeginBinaryImportAsync(CopyLines, cancellationToken);
        foreach (var line in lines)
        {
            await import.StartRowAsync(cancellationToken);
            foreach (var value in (object?[])
            [
                line.SnapshotId, line.LineNo, line.HouseholdId, line.Token, line.FallbackKey, line.NameToken,
                line.NameBirthToken, line.PersonalHash, line.Personal.KeyId, line.Personal.Nonce.ToArray(),
                line.Personal.Ciphertext.ToArray(), line.MaskedNumber, line.NumberDefect, line.BirthDate, line.Sex,
                line.Relation, line.Region, line.Area, line.Programme, line.EnrolledOn, line.EndedOn, line.EndReason,
                line.MonthlyAmountFen, line.DeclaredMonthlyIncomeFen, line.DisabilityKind, line.DisabilityGrade,
                line.SevereIllness, line.LabourCapacity, line.Schooling, line.SinglePersonDibao,
            ])
            {
                if (value is null)
                    await import.WriteNullAsync(cancellationToken);
                else
                    await import.WriteAsync(value, cancellationToken);
            }
        }

        await import.CompleteAsync(cancellationToken);
    }
}
