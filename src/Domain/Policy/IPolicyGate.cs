namespace LowIncomeMonitor.Domain.Policy;

/// <summary>
/// Where an edition of the law waits until a second person has seen what it does. Matching keeps the editions and the
/// journal behind it.
/// </summary>
public interface IPolicyGate
{
    /// <summary>What is in force, what waits, and what was decided.</summary>
    /// <param name="entries">How many entries of the journal at most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<GateStanding> StandingAsync(int entries, CancellationToken cancellationToken);

    /// <summary>Decides about an edition that waits.</summary>
    /// <param name="edition">Its version.</param>
    /// <param name="step">Approved, rejected or withdrawn.</param>
    /// <param name="who">A named person; not the proposer, to approve; nobody else, to withdraw.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    /// <exception cref="ArgumentException">The step is none of the three, or name or reason is empty.</exception>
    Task<GateAnswer> DecideAsync(string edition, GateStep step, string who, string reason, CancellationToken cancellationToken);
}
