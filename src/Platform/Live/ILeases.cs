namespace LowIncomeMonitor.Platform.Live;

/// <summary>
/// Short rights such as "this caseworker is on this case now". They spare people double work; what must not happen
/// twice is decided in the database.
/// </summary>
public interface ILeases
{
    /// <summary>Takes the key if nobody holds it. The present owner gets the same holding, prolonged.</summary>
    /// <returns>Null when somebody else holds it.</returns>
    /// <exception cref="LeasesUnavailableException">The store cannot be reached.</exception>
    Task<Lease?> TryAcquireAsync(string key, string owner, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Prolongs a holding from now.</summary>
    /// <returns>Null when it has ended: whoever held it must stop.</returns>
    /// <exception cref="LeasesUnavailableException">The store cannot be reached.</exception>
    Task<Lease?> RenewAsync(Lease lease, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Gives a holding back.</summary>
    /// <returns>False when it had ended before.</returns>
    /// <exception cref="LeasesUnavailableException">The store cannot be reached.</exception>
    Task<bool> ReleaseAsync(Lease lease, CancellationToken cancellationToken);

    /// <summary>The present holding of a key; null when free.</summary>
    /// <exception cref="LeasesUnavailableException">The store cannot be reached.</exception>
    Task<Lease?> FindAsync(string key, CancellationToken cancellationToken);
}
