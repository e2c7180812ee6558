namespace LowIncomeMonitor.Host.Bench;

/// <summary>Percentiles by nearest rank: always a value that was measured.</summary>
internal static class Percentile
{
    /// <param name="values">At least one value, any order.</param>
    /// <param name="share">Above 0 to 1, e.g. 0.99.</param>
    public static double Of(IReadOnlyCollection<double> values, double share)
    {
        ArgumentOutOfRangeException.ThrowIfZero(values.Count);
        var rank = (int)Math.Ceiling(share * values.Count);
        return values.Order().ElementAt(Math.Clamp(rank, 1, values.Count) - 1);
    }
}
