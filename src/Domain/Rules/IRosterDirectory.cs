namespace LowIncomeMonitor.Domain.Rules;

/// <summary>Reads the roster for display and counting. Matching owns the tables behind it.</summary>
public interface IRosterDirectory
{
    /// <summary>Present members of a household, masked, in roster order.</summary>
    Task<IReadOnlyList<MaskedMember>> MembersAsync(string householdId, CancellationToken cancellationToken);

    /// <summary>
    /// Households and people with active help, by region code and programme, and by region code alone with an empty
    /// programme: who is helped by two programmes counts once there, so the total is not the sum.
    /// </summary>
    Task<IReadOnlyList<RosterCount>> CountsAsync(CancellationToken cancellationToken);
}
