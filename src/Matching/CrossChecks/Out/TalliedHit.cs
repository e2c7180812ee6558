using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Matching.CrossChecks.Out;

/// <summary>A hit as a household's report shows it.</summary>
internal readonly record struct TalliedHit(int Person, long Line, MatchStrength Strength, Reason Reason);
