namespace LowIncomeMonitor.Domain.Sampling;

/// <summary>
/// What people should find when they check a sample, if the probabilities beside its items are honest. Fewer right ones than
/// <see cref="Least"/> say that the service is too sure of itself, more than <see cref="Most"/> that it is too careful.
/// </summary>
/// <param name="Items">Items of the sample.</param>
/// <param name="Precision">Share of them that is expected to be right; 1 where there are none.</param>
/// <param name="Least">Right ones that are reached or passed with a chance of at least 97.5 %.</param>
/// <param name="Most">Right ones that are not passed with a chance of at least 97.5 %.</param>
public sealed record SampleExpectation(int Items, double Precision, int Least, int Most)
{
    private const double Tail = 0.025;

    /// <summary>
    /// The expectation from each item's chance of being right. The number of right ones is distributed as a sum of
    /// independent trials with chances of their own (Poisson binomial), which is computed exactly.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A chance lies outside 0 to 1.</exception>
    public static SampleExpectation Of(IReadOnlyCollection<double> chances)
    {
        var distribution = new double[chances.Count + 1];
        distribution[0] = 1;
        var (items, sum) = (0, 0.0);
        // In order of size, so that the last digits do not depend on the order of the items.
        foreach (var chance in chances.Order())
        {
            if (chance is not (>= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(chances), chance, "A chance lies between 0 and 1.");
            sum += chance;
            items++;
            for (var right = items; right > 0; right--)
                distribution[right] = distribution[right] * (1 - chance) + distribution[right - 1] * chance;
            distribution[0] *= 1 - chance;
        }

        var (least, below) = (0, distribution[0]);
        while (least < items && below <= Tail)
            below += distribution[++least];
        var (most, above) = (items, distribution[items]);
        while (most > 0 && above <= Tail)
            above += distribution[--most];
        return new(items, items == 0 ? 1 : sum / items, least, most);
    }
}
