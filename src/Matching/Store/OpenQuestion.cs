using LowIncomeMonitor.Domain.Findings;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>A rule that could not say yes or no, and what it lacks.</summary>
/// <param name="Key">Whom and which rule.</param>
/// <param name="Missing">Names of the missing inputs, in ordinal order.</param>
/// <param name="Trace">The steps so far; null where it was not loaded.</param>
internal sealed record OpenQuestion(FindingKey Key, IReadOnlyList<string> Missing, Trace? Trace);
