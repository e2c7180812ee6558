using LowIncomeMonitor.Domain.Linkage.Models;

namespace LowIncomeMonitor.Domain.Linkage.Blocking;

/// <summary>A key that could be used.</summary>
/// <param name="Key">The key.</param>
/// <param name="Parts">Its parts, one bit each.</param>
/// <param name="Pairs">Candidate pairs that it would bring, about.</param>
internal sealed record KeyCandidate(BlockingKeySpec Key, uint Parts, double Pairs);
