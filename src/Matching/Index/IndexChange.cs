using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Matching.Index;

/// <summary>A token begins or ceases to mean a person.</summary>
/// <param name="Token">The token.</param>
/// <param name="Person">Internal id of the person; ids stay below 2^31 so that a slot keeps to 16 bytes.</param>
/// <param name="Added">False when the pair is taken out.</param>
internal readonly record struct IndexChange(PersonToken Token, int Person, bool Added);
