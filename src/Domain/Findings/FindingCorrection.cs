namespace LowIncomeMonitor.Domain.Findings;

/// <summary>What people corrected, so that households are evaluated anew.</summary>
/// <param name="Cause">What it was.</param>
/// <param name="Reference">Where it is written down, such as "review 17"; no personal data.</param>
/// <param name="Withdrawn">
/// Findings that stood on what was revoked. They are told of it even where they were cleared long before: somebody may have
/// lost help through them.
/// </param>
public sealed record FindingCorrection(FindingCause Cause, string Reference, IReadOnlySet<FindingKey> Withdrawn);
