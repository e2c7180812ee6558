using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Matching.CrossChecks.Scan;

/// <summary>A row that concerns a person of the roster.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="Person">Place of the person in the roster.</param>
/// <param name="Column">Column of the number: which person of the record it is.</param>
/// <param name="Strength">How sure it is that the record concerns the person.</param>
/// <param name="Reason">What that rests on.</param>
/// <param name="Score">Probability that it concerns the person, where linkage found it; NaN where the number did.</param>
internal readonly record struct RowHit(RowRange Row, int Person, string Column, MatchStrength Strength, Reason Reason, double Score);
