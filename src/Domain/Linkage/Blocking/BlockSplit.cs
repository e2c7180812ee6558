namespace LowIncomeMonitor.Domain.Linkage.Blocking;

/// <summary>What became of blocks of a key that held too many pairs.</summary>
/// <param name="Key">The key, and the finer parts by which it was split so far.</param>
/// <param name="Blocks">Blocks that were too large.</param>
/// <param name="Pairs">Pairs in them.</param>
/// <param name="Largest">Pairs in the largest.</param>
/// <param name="SplitBy">The finer parts; empty when there was nothing left to split by and the pairs are compared all the same.</param>
public sealed record BlockSplit(string Key, int Blocks, double Pairs, double Largest, IReadOnlyList<string> SplitBy);
