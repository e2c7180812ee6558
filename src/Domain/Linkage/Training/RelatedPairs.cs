using LowIncomeMonitor.Domain.Linkage.Scoring;

namespace LowIncomeMonitor.Domain.Linkage.Training;

/// <summary>
/// Decides whether a third kind of pairs that training found are related people, or only matches with more mistakes than
/// others. Related people share much, but what tells a person apart they share no more than strangers do; matches with
/// mistakes still agree on everything more often than not by chance.
/// </summary>
internal static class RelatedPairs
{
    // Share of the way from strangers to matches up to which agreement counts as chance.
    private const double Chance = 0.2;

    // Bits that agreement on what tells people apart would be worth: enough to tell one person among hundreds.
    private const double TellingBits = 8;

    // Fewer pairs than this, or than this share of the matches, teach nothing and disturb nothing.
    private const double FewestPairs = 100;
    private const double LeastShare = 0.02;

    public static bool AreThere(FittedModel fitted, int[] levels, int[] parents)
    {
        if (fitted.Related is not { } related || related.Size < Math.Max(FewestPairs, LeastShare * fitted.Matches.Size))
            return false;
        var telling = 0.0;
        for (var c = 0; c < levels.Length; c++)
        {
            var row = parents[c] < 0 ? 0 : Outcomes.Missing;
            var (m, u, r) = (fitted.Matches.Levels[c, row, 0], fitted.U[c, row, 0], related.Levels[c, row, 0]);
            if (m > u && r - u < Chance * (m - u))
                telling += Math.Log2(m / u);
        }

        return telling >= TellingBits;
    }
}
