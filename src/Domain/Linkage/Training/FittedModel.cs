using LowIncomeMonitor.Domain.Linkage.Scoring;

namespace LowIncomeMonitor.Domain.Linkage.Training;

/// <summary>Where expectation maximisation came to rest.</summary>
/// <param name="Matches">Pairs that are one person.</param>
/// <param name="Related">Pairs of related people; null where they were not told apart.</param>
/// <param name="U">Probabilities of levels among unrelated people.</param>
/// <param name="Iterations">Rounds.</param>
internal sealed record FittedModel(PairClass Matches, PairClass? Related, LevelTable U, int Iterations)
{
    public static PairWeights Weights(PairClass matches, PairClass? related, LevelTable u, double allPairs, int[] levels, int[] parents) => new(
        new WeightTable(matches.Levels, u, levels, parents),
        Math.Log2(matches.Size / (allPairs - matches.Size)),
        related is null ? null : new WeightTable(related.Levels, u, levels, parents),
        related is null ? double.NegativeInfinity : Math.Log2(related.Size / (allPairs - related.Size)));
}
