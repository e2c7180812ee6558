namespace LowIncomeMonitor.Domain.Rules;

/// <summary>A member of a household as people without a reason to see more may see it.</summary>
/// <param name="PersonId">Internal identifier.</param>
/// <param name="MaskedName">Masked name.</param>
/// <param name="MaskedNumber">Masked citizen number; empty when the roster has none.</param>
/// <param name="Relation">Relation to the head.</param>
public sealed record MaskedMember(long PersonId, string MaskedName, string MaskedNumber, string Relation);
