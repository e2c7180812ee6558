using LowIncomeMonitor.Domain.Linkage.Comparators;

namespace LowIncomeMonitor.Domain.Linkage.Scoring;

/// <summary>
/// How likely a random person has the term of a value. Wang is borne by seven in a hundred, Ouyang by one in a thousand;
/// agreeing on the latter says more. Entities are counted, not records: a person who is in the tables ten times does not
/// make the name more common.
/// </summary>
/// <remarks>
/// Shares of terms met once or twice are overrated by plain counting, as is plain where every number is unique: absolute
/// discounting takes the same amount off each count, estimated from how many terms are met once and twice (Ney, Essen,
/// Kneser 1994).
/// </remarks>
internal sealed class TermShares
{
    private readonly float[] _rarity;

    /// <param name="valueOf">Value of each record, negative when missing.</param>
    /// <param name="values">The values.</param>
    /// <param name="lefts">Records of the left table.</param>
    /// <param name="entityOf">
    /// Entity of each record as far as known. Null: nothing is known, and of two tables the larger count of a term is taken,
    /// since the same people are expected in both.
    /// </param>
    public TermShares(int[] valueOf, IPreparedValues values, int lefts, int[]? entityOf)
    {
        var termOf = Number(values, out var terms);
        var (left, right) = CountRecords(valueOf, termOf, terms, lefts);
        var counts = entityOf is null ? [.. left.Zip(right, Math.Max)] : CountEntities(valueOf, termOf, terms, entityOf);
        long once = 0, twice = 0, all = 0;
        foreach (var count in counts)
        {
            once += count == 1 ? 1 : 0;
            twice += count == 2 ? 1 : 0;
            all += count;
        }

        // Half a term met twice is added, so that a column of unique values gets a small share and not none.
        var discount = once / (once + 2 * (twice + 0.5));
        // Two whole numbers below 2^53: the sum does not depend on the order of terms.
        double squares = 0;
        foreach (var count in counts)
            squares += (double)count * count;
        ChanceOfAgreement = all == 0 ? 0 : (squares - discount * all) / ((double)all * all);
        // A match can agree only on a term that stands in both of its records. Slips of the pen and people who are there once
        // have terms of their own: the chances of agreeing on the other terms add up to one without them.
        var oneTable = lefts == valueOf.Length;
        var met = 0L;
        for (var term = 0; term < terms; term++)
            met += (oneTable ? left[term] > 1 : left[term] > 0 && right[term] > 0) ? counts[term] : 0;
        double share = met > 0 ? met : all;
        _rarity = new float[termOf.Length];
        for (var value = 0; value < termOf.Length; value++)
        {
            if (termOf[value] >= 0 && counts[termOf[value]] > 0)
                MostRarityBits = Math.Max(MostRarityBits, _rarity[value] = (float)Math.Log2(ChanceOfAgreement * all / (counts[termOf[value]] - discount) * all / share));
        }
    }

    /// <summary>Chance that two random people have the same term; 0 when the comparison knows no terms.</summary>
    public double ChanceOfAgreement { get; }

    /// <summary>
    /// What agreeing on the value's term says beyond agreeing on an average one, in bits: positive for rare terms. 0 when it
    /// has none.
    /// </summary>
    public double RarityBits(int value) => _rarity[value];

    /// <summary>The most that <see cref="RarityBits"/> gives for any value.</summary>
    public double MostRarityBits { get; }

    private static int[] Number(IPreparedValues values, out int terms)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var termOf = new int[values.Count];
        for (var value = 0; value < termOf.Length; value++)
        {
            termOf[value] = -1;
            if (values.Term(value) is not { } term)
                continue;
            if (!known.TryGetValue(term, out termOf[value]))
                known.Add(term, termOf[value] = known.Count);
        }

        terms = known.Count;
        return termOf;
    }

    private static (int[] Left, int[] Right) CountRecords(int[] valueOf, int[] termOf, int terms, int lefts)
    {
        var left = new int[terms];
        var right = new int[terms];
        for (var record = 0; record < valueOf.Length; record++)
        {
            if (valueOf[record] >= 0 && termOf[valueOf[record]] is >= 0 and var term)
                (record < lefts ? left : right)[term]++;
        }

        return (left, right);
    }

    private static int[] CountEntities(int[] valueOf, int[] termOf, int terms, int[] entityOf)
    {
        var seen = new HashSet<long>();
        var counts = new int[terms];
        for (var record = 0; record < valueOf.Length; record++)
        {
            if (valueOf[record] >= 0 && termOf[valueOf[record]] is >= 0 and var term && seen.Add(((long)term << 32) | (uint)entityOf[record]))
                counts[term]++;
        }

        return counts;
    }
}
