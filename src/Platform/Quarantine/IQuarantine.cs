using Npgsql;

namespace LowIncomeMonitor.Platform.Quarantine;

/// <summary>Keeps refused input, sealed, with its reason, until somebody replays or discards it.</summary>
public interface IQuarantine
{
    /// <summary>
    /// Keeps inputs as part of the transaction. An input with the same provenance and bytes is kept once.
    /// Returns the identifiers in the order given.
    /// </summary>
    Task<IReadOnlyList<long>> KeepAsync(
        NpgsqlTransaction transaction, IReadOnlyList<RefusedInput> inputs, CancellationToken cancellationToken);
}
