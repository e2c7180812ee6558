using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Accounting;

/// <summary>Whether a person on the roster counts as a member of the household on a day, and why.</summary>
/// <param name="Member">The person.</param>
/// <param name="Counts">Null when it cannot be told.</param>
/// <param name="Check">Key of the sentence that says why, in rules/catalogue.</param>
/// <param name="Fact">The fact behind it; null means the roster.</param>
/// <param name="Parameter">The parameter behind it; null means none.</param>
/// <param name="Missing">What would settle it; null when it is settled.</param>
public sealed record MemberStanding(
    Member Member, bool? Counts, string Check, Fact? Fact = null, ParameterValue? Parameter = null, string? Missing = null);
