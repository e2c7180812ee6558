using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>
/// Lets judgements and batches that ask for them take turns: a batch that has read "not judged" must have committed before
/// somebody judges, or its facts would stand beside the judgement. Taken after the roster's gate and before any row.
/// </summary>
internal static class JudgementLock
{
    private const long LockKey = 0x4C49_4D52_4556_4945;

    private static readonly string s_read = $"select pg_advisory_xact_lock_shared({LockKey})";
    private static readonly string s_judge = $"select pg_advisory_xact_lock({LockKey})";

    public static Task ReadAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
        RunAsync(s_read, transaction, cancellationToken);

    public static Task JudgeAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
        RunAsync(s_judge, transaction, cancellationToken);

    private static async Task RunAsync(string sql, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, transaction.Connection, transaction);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
