using LowIncomeMonitor.Domain.Findings;

namespace LowIncomeMonitor.Domain.Reviews;

/// <summary>All that a judgement, or taking one back, ended, recorded and recomputed, in one transaction.</summary>
/// <param name="Facts">Facts, in order of id.</param>
/// <param name="Households">Households that were evaluated anew, in order of id.</param>
/// <param name="Findings">Changed findings, in order of key.</param>
/// <param name="Withdrawn">Findings that stood on the revoked link, cleared now or long before.</param>
/// <param name="Reviews">Other pairs that follow the judgement, because their words are the same.</param>
/// <param name="NumbersCorrected">Former numbers that were noted or taken back.</param>
public sealed record ReviewEffects(
    IReadOnlyList<RevisedFact> Facts, IReadOnlyList<string> Households, IReadOnlyList<FindingDelta> Findings,
    IReadOnlyList<FindingKey> Withdrawn, IReadOnlyList<long> Reviews, int NumbersCorrected)
{
    public static ReviewEffects None { get; } = new([], [], [], [], [], 0);
}
