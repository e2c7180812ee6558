namespace LowIncomeMonitor.Domain.Linkage.Decisions;

/// <summary>Two groups of records that were found to be one entity.</summary>
/// <param name="First">Lowest record of one group.</param>
/// <param name="Second">Lowest record of the other, higher than <paramref name="First"/>.</param>
/// <param name="Bits">Evidence for it, and no more than the evidence by which either group came about.</param>
/// <param name="Pairs">Pairs of records that it links.</param>
internal readonly record struct ClusterMerge(int First, int Second, double Bits, double Pairs);
