namespace LowIncomeMonitor.Domain.Risk;

/// <summary>
/// From which probability on a household of one office falls into a band. They follow from how many can be visited, not
/// from what somebody calls high.
/// </summary>
/// <param name="Red">From here on red.</param>
/// <param name="Orange">From here on orange.</param>
/// <param name="Yellow">From here on yellow.</param>
public sealed record BandThresholds(double Red, double Orange, double Yellow)
{
    /// <summary>With no household scored, or none that can be visited, there is no band.</summary>
    public static BandThresholds Nobody { get; } = new(double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);

    /// <param name="probabilities">Those of all households of the office that may be warned of.</param>
    /// <param name="capacity">Visits a month.</param>
    public static BandThresholds Of(IEnumerable<double> probabilities, int capacity)
    {
        var ranked = probabilities.OrderDescending().ToArray();
        return ranked.Length == 0 || capacity <= 0 ? Nobody : new(At(ranked, capacity), At(ranked, 3 * capacity), At(ranked, 7 * capacity));
    }

    public RiskBand Of(double probability) => probability >= Red ? RiskBand.Red
        : probability >= Orange ? RiskBand.Orange
        : probability >= Yellow ? RiskBand.Yellow
        : RiskBand.None;

    /// <summary>
    /// The probability of the last household that fits; where the next has the same one too, a step above it: equals are
    /// treated alike, and the number that can be visited is not passed.
    /// </summary>
    private static double At(double[] ranked, int count)
    {
        if (count >= ranked.Length)
            return ranked[^1];
        var last = count - 1;
        while (last >= 0 && ranked[last] == ranked[count])
            last--;
        return last < 0 ? Math.BitIncrement(ranked[0]) : ranked[last];
    }
}
