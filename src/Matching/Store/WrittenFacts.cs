namespace LowIncomeMonitor.Matching.Store;

/// <summary>What became of facts that were to be stored.</summary>
/// <param name="Touched">People of whom something else is believed now, each with the latest receipt behind it (0: none known).</param>
/// <param name="Known">Facts that were stored already, in this very version.</param>
internal sealed record WrittenFacts(IReadOnlyDictionary<int, long> Touched, int Known);
