using LowIncomeMonitor.Domain.Sampling;

namespace LowIncomeMonitor.Matching.Sweeps;

/// <summary>Findings drawn from all that a sweep raised, and what their check should come to.</summary>
/// <param name="Findings">In the order of drawing; the seed is the sweep's number.</param>
/// <param name="Expected">How many should prove right; null where no parameter says how precise the rules should be.</param>
public sealed record SweepSample(IReadOnlyList<SampledFinding> Findings, SampleExpectation? Expected);
