using LowIncomeMonitor.Domain.Linkage.Scoring;

namespace LowIncomeMonitor.Domain.Linkage.Decisions;

/// <summary>
/// Where links begin, from the probabilities alone: the lowest weight at which the links together are as often right as is
/// asked for, or the one that balances wrong and missed links best.
/// </summary>
/// <param name="Bits">Weight from which on pairs are links; infinite where none would do.</param>
/// <param name="Links">Links from there on.</param>
/// <param name="Precision">Share of them that is right, as expected; 1 where there are none.</param>
/// <param name="Recall">Share of the matches that they find, as expected.</param>
internal readonly record struct ExpectedQuality(double Bits, double Links, double Precision, double Recall)
{
    /// <param name="steps">Weights, best first, with the pairs that each one links.</param>
    /// <param name="matches">Matches altogether, those that no candidate pair shows included.</param>
    /// <param name="precision">Expected precision that is asked for; null for the highest expected F1.</param>
    public static ExpectedQuality Choose(IReadOnlyCollection<(double Bits, double Pairs)> steps, double matches, double? precision)
    {
        var all = Math.Max(matches, steps.Sum(step => step.Pairs * MatchProbability.Of(step.Bits)));
        var best = new ExpectedQuality(double.PositiveInfinity, 0, 1, 0);
        var (bestF1, links, right) = (0.0, 0.0, 0.0);
        foreach (var (bits, pairs) in steps)
        {
            links += pairs;
            right += pairs * MatchProbability.Of(bits);
            var f1 = 2 * right / (links + all);
            if (precision is { } asked ? right >= asked * links : f1 >= bestF1)
                (bestF1, best) = (f1, new ExpectedQuality(bits, links, right / links, right / all));
        }

        return best;
    }
}
