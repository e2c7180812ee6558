namespace LowIncomeMonitor.Domain.CrossChecks;

/// <summary>Takes cross-checks on and shows what comes of them. Matching runs them and owns the tables behind.</summary>
public interface ICrossCheckDesk
{
    /// <summary>Takes a check on; it begins as soon as a process of Matching is free.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="ArgumentException">There is no such source, or a name is not that of a file in the folder.</exception>
    /// <exception cref="InvalidOperationException">The service was given no folder for files to check.</exception>
    Task<long> StartAsync(CrossCheckOrder order, string who, CancellationToken cancellationToken);

    /// <returns>Null when there is no such check.</returns>
    Task<CrossCheckStanding?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>Hits in the order of the register.</summary>
    /// <param name="id">The check.</param>
    /// <param name="after">Only those whose ordinal is higher; 0 for the first page.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<CrossCheckHit>> HitsAsync(long id, long after, int most, CancellationToken cancellationToken);

    /// <summary>What differs from the check before, first what this one has, then what is gone.</summary>
    /// <param name="id">A check that is done.</param>
    /// <param name="skip">How many to leave out at the beginning.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<CrossCheckDifference>> DifferencesAsync(long id, int skip, int most, CancellationToken cancellationToken);

    /// <summary>Draws hits for checking by hand; the same for the same seed.</summary>
    Task<CrossCheckSample> SampleAsync(long id, int size, long seed, CancellationToken cancellationToken);

    /// <summary>Ends a check that has not ended; what it found so far stays.</summary>
    /// <returns>False when it had ended already, or there is none.</returns>
    Task<bool> CancelAsync(long id, CancellationToken cancellationToken);
}
