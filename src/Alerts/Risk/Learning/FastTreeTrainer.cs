#if HAS_MICROSOFT_ML
using System.Globalization;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Tables;
using LowIncomeMonitor.Domain.Risk.Training;
using LowIncomeMonitor.Domain.Risk.Trees;
using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;

namespace LowIncomeMonitor.Alerts.Risk.Learning;

/// <summary>
/// ML.NET's FastTree. Trees are grown once for each fold and size; cross-validation then chooses the size and, from the
/// losses after every few trees, their number. What is kept is the flat form, which scores without ML.NET.
/// </summary>
internal sealed class FastTreeTrainer : IRiskTrainer
{
    /// <summary>Losses are looked at after as many trees.</summary>
    private const int Stage = 20;

    public string Kind => ModelKinds.FastTree;

    public bool MayBeChosen => true;

    public FittedRisk Fit(RiskTable table, int[] folds, int seed)
    {
        var sizes = TreeSize.For(table.Rows);
        var outOfFold = sizes.Select(size => new double[size.MostTrees / Stage][]).ToArray();
        foreach (var stages in outOfFold)
        {
            for (var s = 0; s < stages.Length; s++)
                stages[s] = new double[table.Rows];
        }

        for (var fold = 0; fold <= folds.Max(); fold++)
            ScoreFold(table, folds, fold, sizes, seed, outOfFold);

        var best = (from c in Enumerable.Range(0, sizes.Count)
                    from s in Enumerable.Range(0, outOfFold[c].Length)
                    select (Size: sizes[c], Trees: (s + 1) * Stage, Scores: outOfFold[c][s]))
            .MinBy(choice => OutOfFold.Loss(choice.Scores, table.Label));
        var encoding = TreeEncoding.Fit(table);
        var model = new TreeModel(encoding, Grow(EncodedRows.Of(table, encoding), best.Size, best.Trees, seed));
        var choice = string.Create(
            CultureInfo.InvariantCulture, $"{best.Trees} trees of {best.Size.Leaves} leaves, learning rate {best.Size.LearningRate}");
        return new(model, best.Scores, choice);
    }

    private static void ScoreFold(
        RiskTable table, int[] folds, int fold, IReadOnlyList<TreeSize> sizes, int seed, double[][][] outOfFold)
    {
        var (inside, outside) = OutOfFold.Split(folds, fold);
        var seen = table.Select(inside);
        var encoding = TreeEncoding.Fit(seen);
        var seenRows = EncodedRows.Of(seen, encoding);
        var rest = EncodedRows.Of(table.Select(outside), encoding);
        for (var c = 0; c < sizes.Count; c++)
        {
            var trees = Grow(seenRows, sizes[c], sizes[c].MostTrees, seed);
            for (var i = 0; i < outside.Length; i++)
            {
                var score = trees.Bias;
                for (var t = 0; t < sizes[c].MostTrees; t++)
                {
                    // Growth ends early where no cut gains anything more.
                    if (t < trees.Roots.Length)
                        score += trees.Leaves[~trees.LeafOf(t, rest[i].Features)];
                    if ((t + 1) % Stage == 0)
                        outOfFold[c][t / Stage][outside[i]] = score;
                }
            }
        }
    }

    private static FlatTrees Grow(IReadOnlyList<EncodedRow> rows, TreeSize size, int trees, int seed)
    {
        var context = new MLContext(seed);
        var trainer = context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            // One thread: with more, sums of gradients depend on which one comes first.
            NumberOfThreads = 1,
            Seed = seed,
            FeatureSelectionSeed = seed,
            NumberOfLeaves = size.Leaves,
            NumberOfTrees = trees,
            LearningRate = size.LearningRate,
            MinimumExampleCountPerLeaf = size.LeastRows,
            BaggingSize = size.RowShare < 1 ? 1 : 0,
            BaggingExampleFraction = size.RowShare,
        });
        var model = trainer.Fit(EncodedRows.View(context, rows)).Model;
        return EnsembleReader.Read(model.SubModel.TrainedTreeEnsemble, 2 * size.LearningRate)
            .Expecting([.. rows.Select(r => r.Features)]);
    }
}
#endif
