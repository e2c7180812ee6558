using System.Numerics;
using LowIncomeMonitor.Domain.Linkage.Tables;

namespace LowIncomeMonitor.Domain.Linkage.Blocking;

/// <summary>
/// Matches as they might be, before anything is learnt: which key parts would agree. Some records are written with more
/// care than others, so a match that misses one key is likelier to miss the next: without that, two or three keys would
/// seem enough.
/// </summary>
internal sealed class ImaginedMatches
{
    private const int Count = 20_000;
    private const double WholeDiffers = 0.15;

    // Of the values that differ, the share of which the beginning still agrees.
    private const double CoarserAgrees = 0.4;

    // Mistakes of a careful, an average, and a careless pair of records, against the mean.
    private static readonly double[] s_care = [0.3, 0.7, 1, 2, 3.5];

    private List<uint> _missed;

    /// <param name="features">Key parts of each feature, finest first, one bit each, and the share of records that have the value.</param>
    public ImaginedMatches(IReadOnlyList<(uint[] Parts, double Present)> features)
    {
        _missed = new List<uint>(Count);
        for (var match = 0; match < Count; match++)
        {
            var care = s_care[match % s_care.Length];
            var agreeing = 0U;
            for (var f = 0; f < features.Count; f++)
            {
                var (parts, present) = features[f];
                if (Chance(match, f, 0) > present * present)
                    continue;
                // The parts of a feature are nested: where the whole agrees, so does its beginning.
                var differs = Math.Min(0.9, WholeDiffers * care);
                var draw = Chance(match, f, 1);
                for (var p = 0; p < parts.Length; p++, differs *= 1 - CoarserAgrees)
                    agreeing |= draw >= differs ? parts[p] : 0;
            }

            _missed.Add(agreeing);
        }
    }

    /// <summary>Share of all matches that no key so far reaches and this one would.</summary>
    public double Gain(uint key)
    {
        var gained = 0;
        foreach (var agreeing in _missed)
            gained += (key & ~agreeing) == 0 ? 1 : 0;
        return gained / (double)Count;
    }

    /// <summary>Takes the key into use.</summary>
    public void Use(uint key) => _missed = _missed.FindAll(agreeing => (key & ~agreeing) != 0);

    private static double Chance(int match, int feature, ulong turn) =>
        BitOperations.RotateRight(ContentHash.Mix((ulong)match, ((ulong)feature << 1) | turn), 11) / (double)ulong.MaxValue;
}
