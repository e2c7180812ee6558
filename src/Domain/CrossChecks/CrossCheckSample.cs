using LowIncomeMonitor.Domain.Sampling;

namespace LowIncomeMonitor.Domain.CrossChecks;

/// <summary>Hits drawn for people to check by hand.</summary>
/// <param name="Hits">The hits.</param>
/// <param name="Expectation">How many of them should turn out right.</param>
/// <param name="Of">Hits of the check altogether.</param>
public sealed record CrossCheckSample(IReadOnlyList<CrossCheckHit> Hits, SampleExpectation Expectation, long Of);
