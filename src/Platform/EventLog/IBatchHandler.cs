using Npgsql;

namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>What a module does with a batch. Everything lasting happens inside the given transaction.</summary>
public interface IBatchHandler
{
    /// <summary>
    /// Applies the batch. The caller stores the position and commits. An exception rolls everything back;
    /// <c>FailurePolicy</c> says what follows. May be called again with the same messages or parts of
    /// them, so it keeps no state of its own before <see cref="CommittedAsync"/>.
    /// </summary>
    Task HandleAsync(LogBatch batch, NpgsqlTransaction transaction, CancellationToken cancellationToken);

    /// <summary>Called after the commit, for caches and live signals. Must not fail for lasting reasons.</summary>
    ValueTask CommittedAsync(LogBatch batch, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
