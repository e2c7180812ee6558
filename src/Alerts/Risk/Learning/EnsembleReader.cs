#if HAS_MICROSOFT_ML
using LowIncomeMonitor.Domain.Risk.Trees;
using Microsoft.ML.Trainers.FastTree;

namespace LowIncomeMonitor.Alerts.Risk.Learning;

/// <summary>Reads a grown ensemble into flat arrays.</summary>
internal static class EnsembleReader
{
    /// <param name="ensemble">The ensemble.</param>
    /// <param name="toLogOdds">What turns its sum into log-odds; FastTree boosts at twice the learning rate.</param>
    public static FlatTrees Read(RegressionTreeEnsemble ensemble, double toLogOdds)
    {
        var roots = new List<int>();
        var (features, thresholds, lefts, rights) = (new List<int>(), new List<float>(), new List<int>(), new List<int>());
        var leaves = new List<double>();
        for (var t = 0; t < ensemble.Trees.Count; t++)
        {
            var tree = ensemble.Trees[t];
            var weight = ensemble.TreeWeights[t] * toLogOdds;
            var (firstNode, firstLeaf) = (features.Count, leaves.Count);
            int Placed(int child) => child < 0 ? ~(~child + firstLeaf) : child + firstNode;
            roots.Add(tree.NumberOfNodes == 0 ? ~firstLeaf : firstNode);
            for (var n = 0; n < tree.NumberOfNodes; n++)
            {
                features.Add(tree.NumericalSplitFeatureIndexes[n]);
                thresholds.Add(tree.NumericalSplitThresholds[n]);
                lefts.Add(Placed(tree.LeftChild[n]));
                rights.Add(Placed(tree.RightChild[n]));
            }

            leaves.AddRange(tree.LeafValues.Select(value => value * weight));
        }

        return new(
            [.. roots], [.. features], [.. thresholds], [.. lefts], [.. rights], [.. leaves], new double[features.Count],
            ensemble.Bias * toLogOdds);
    }
}
#endif
