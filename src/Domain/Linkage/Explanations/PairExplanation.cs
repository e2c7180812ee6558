using System.Globalization;
using LowIncomeMonitor.Domain.Linkage.Scoring;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Linkage.Explanations;

/// <summary>
/// Why two records are, or are not, taken for one entity: the weights of all comparisons, which with the prior add up to
/// the weight of the pair. Holds levels and weights, never the values themselves.
/// </summary>
/// <param name="Comparisons">In the order of the model.</param>
/// <param name="PriorBits">What is known before looking: matches are rare among all pairs.</param>
/// <param name="RelatedBits">What the possibility of related people takes off; 0 or negative.</param>
/// <param name="Bits">All together: log2 of the odds.</param>
public sealed record PairExplanation(
    IReadOnlyList<ExplainedComparison> Comparisons, double PriorBits, double RelatedBits, double Bits)
{
    // Less than this, a rarity or a relation is not worth a word.
    private const double WorthAWord = 1;

    private static readonly BilingualText s_missing = new("缺失", "missing");

    /// <summary>The same as a sentence in both languages, strongest comparisons first.</summary>
    public BilingualText Text
    {
        get
        {
            var told = Comparisons.Where(c => c.Level is not null).OrderByDescending(c => Math.Abs(c.Bits)).ToList();
            var missing = Comparisons.Where(c => c.Level is null).ToList();
            var zh = told.Select(c => $"{c.Label.Zh}{c.Text.Zh}{Rarity(c, "（少见）", "（常见）")} {Signed(c.Bits)}").ToList();
            var en = told.Select(c => $"{c.Label.En} {c.Text.En}{Rarity(c, " (rare)", " (common)")} {Signed(c.Bits)}").ToList();
            if (missing.Count > 0)
            {
                zh.Add($"{string.Join("、", missing.Select(c => c.Label.Zh))}{s_missing.Zh}");
                en.Add($"{string.Join(", ", missing.Select(c => c.Label.En))} {s_missing.En}");
            }

            if (RelatedBits <= -WorthAWord)
            {
                zh.Add($"亲属也常如此 {Signed(RelatedBits)}");
                en.Add($"relatives often agree like this {Signed(RelatedBits)}");
            }

            return new BilingualText(string.Join("；", zh), string.Join("; ", en));
        }
    }

    internal static PairExplanation Of(PairScorer scorer, int left, int right)
    {
        var pairs = scorer.Pairs;
        var pattern = pairs.Pattern(left, right);
        var comparisons = new List<ExplainedComparison>(pairs.Levels.Length);
        for (var c = 0; c < pairs.Levels.Length; c++)
        {
            var (spec, levels) = (pairs.Comparisons[c].Spec, pairs.Comparisons[c].Comparator.Levels);
            var outcome = Outcomes.Of(pattern, c);
            if (outcome == Outcomes.Missing)
            {
                comparisons.Add(new ExplainedComparison(spec.Name, spec.Text, null, s_missing, 0, 0));
                continue;
            }

            var row = LevelTable.RowOf(pattern, pairs.Parents[c]);
            var rarity = scorer.Rarity(c, row, outcome, left, right);
            comparisons.Add(new ExplainedComparison(
                spec.Name, spec.Text, levels[outcome].Code, levels[outcome].Text, scorer.Weights.Match[c, row, outcome] + rarity, rarity));
        }

        var bits = scorer.Bits(pattern, left, right);
        var prior = scorer.Weights.MatchPrior;
        return new PairExplanation(comparisons, prior, Math.Min(0, bits - prior - comparisons.Sum(c => c.Bits)), bits);
    }

    private static string Rarity(ExplainedComparison comparison, string rare, string common) => comparison.RarityBits switch
    {
        >= WorthAWord => rare,
        <= -WorthAWord => common,
        _ => "",
    };

    private static string Signed(double bits) => bits.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);
}
