using System.Buffers.Binary;
using System.Security.Cryptography;
using LowIncomeMonitor.Domain.Risk.Features;

namespace LowIncomeMonitor.Domain.Risk.Scoring;

/// <summary>What time alone does to features, and what they are without it.</summary>
public static class FeatureTime
{
    /// <summary>The share of the township moves with its neighbours, and is no news of the household.</summary>
    private const string TownShare = "town_enrolled";

    /// <summary>
    /// The same household on a later day on which nothing else has happened: days since an event grow, all else stays until
    /// it is described anew.
    /// </summary>
    /// <param name="values">Features in order of the catalogue.</param>
    /// <param name="described">The day of which they were described.</param>
    /// <param name="on">The day; one before changes nothing.</param>
    public static double[] AsOf(double[] values, DateOnly described, DateOnly on)
    {
        var days = on.DayNumber - described.DayNumber;
        return days <= 0
            ? values
            : [.. values.Select((value, i) => FeatureCatalogue.All[i].CountsDays ? Math.Min(value + days, FeatureView.FarDays) : value)];
    }

    /// <summary>
    /// What a household told about itself: equal for two days between which nothing but time passed. An event counts by its
    /// day, and for none once it is too long ago.
    /// </summary>
    public static byte[] Fingerprint(double[] values, DateOnly on)
    {
        Span<byte> bytes = stackalloc byte[8 * values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var value = FeatureCatalogue.All[i].Name == TownShare ? 0 : WithoutTime(values, i, on);
            BinaryPrimitives.WriteDoubleLittleEndian(bytes[(8 * i)..], value);
        }

        return SHA256.HashData(bytes);
    }

    /// <summary>A value that stays while only time passes: the day of an event instead of how long ago it was.</summary>
    /// <param name="values">Features in order of the catalogue.</param>
    /// <param name="feature">Which of them.</param>
    /// <param name="on">The day of which they are.</param>
    public static double WithoutTime(double[] values, int feature, DateOnly on)
    {
        var value = values[feature];
        // One bit pattern for all that is not known.
        return double.IsNaN(value) ? double.NaN
            : FeatureCatalogue.All[feature].CountsDays && value < FeatureView.FarDays ? on.DayNumber - value
            : value;
    }
}
