using LowIncomeMonitor.Platform.Quarantine;
using Npgsql;

namespace LowIncomeMonitor.Platform.Tests.EventLog;

/// <summary>A quarantine that keeps what the loop gives it in one table, in the transaction given.</summary>
internal sealed class TableQuarantine : IQuarantine
{
    public const string Table = "create table refused (id bigint generated always as identity, provenance text, reason_code text, reason text, bytes bytea);";

    public async Task<IReadOnlyList<long>> KeepAsync(
        NpgsqlTransaction transaction, IReadOnlyList<RefusedInput> inputs, CancellationToken cancellationToken)
    {
        List<long> ids = [];
        foreach (var input in inputs)
        {
            await using var command = new NpgsqlCommand(
                "insert into refused (provenance, reason_code, reason, bytes) values ($1, $2, $3, $4) returning id",
                transaction.Connection, transaction);
            command.Parameters.Add(new() { Value = input.Provenance });
            command.Parameters.Add(new() { Value = input.ReasonCode });
            command.Parameters.Add(new() { Value = input.Reason });
            command.Parameters.Add(new() { Value = input.Bytes });
            ids.Add((long)(await command.ExecuteScalarAsync(cancellationToken))!);
        }

        return ids;
    }
}
