namespace LowIncomeMonitor.Domain.Linkage.Training;

/// <summary>What training sees of a pair.</summary>
/// <param name="Pattern">Outcomes of all comparisons.</param>
/// <param name="Parts">One bit for each key part on which both agree.</param>
/// <param name="Rarity">What rare terms add to the weight, in steps of half a bit: finer ones give more patterns and no better model.</param>
internal readonly record struct PatternKey(ulong Pattern, uint Parts, short Rarity)
{
    /// <summary>Rarity is counted in halves of a bit.</summary>
    public const int StepsPerBit = 2;

    public static short Steps(double bits) => (short)Math.Round(bits * StepsPerBit);

    /// <summary>A total order, so that sums over patterns are always taken in the same one.</summary>
    public int Compare(in PatternKey other)
    {
        var byPattern = Pattern.CompareTo(other.Pattern);
        if (byPattern != 0)
            return byPattern;
        var byParts = Parts.CompareTo(other.Parts);
        return byParts != 0 ? byParts : Rarity.CompareTo(other.Rarity);
    }
}
