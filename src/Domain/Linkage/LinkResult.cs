using LowIncomeMonitor.Domain.Linkage.Scoring;

namespace LowIncomeMonitor.Domain.Linkage;

/// <summary>What a run found.</summary>
/// <param name="Links">Pairs that are one entity by the model's own threshold, best first.</param>
/// <param name="Rated">These and the less likely ones that were looked at, best first.</param>
/// <param name="EntityOf">Entity of each record, named by its lowest record.</param>
/// <param name="Compared">Candidate pairs that were compared.</param>
/// <param name="ThresholdBits">Weight from which on pairs are links; infinite when there are none.</param>
/// <param name="ExpectedPrecision">Share of the links that is right, as the model expects it.</param>
/// <param name="ExpectedRecall">Share of the matches that the links find, as the model expects it.</param>
public sealed record LinkResult(
    IReadOnlyList<ScoredPair> Links, IReadOnlyList<ScoredPair> Rated, IReadOnlyList<int> EntityOf, long Compared,
    double ThresholdBits, double ExpectedPrecision, double ExpectedRecall);
