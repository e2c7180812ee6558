namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>Every comparator that a model file can name.</summary>
public static class ComparatorCatalogue
{
    private static readonly SortedDictionary<string, Func<ComparatorOptions, IComparator>> s_kinds = new(StringComparer.Ordinal)
    {
        [EditsComparator.KindName] = options => new EditsComparator(options.Thresholds),
        [ExactComparator.KindName] = _ => new ExactComparator(),
        [JaroWinklerComparator.KindName] = options => new JaroWinklerComparator(options.Thresholds),
        [ChineseNameComparator.KindName] = _ => new ChineseNameComparator(),
        [CitizenNumberComparator.KindName] = _ => new CitizenNumberComparator(),
        [DateComparator.KindName] = _ => new DateComparator(),
        [LatinNameComparator.OneColumn] = _ => new LatinNameComparator(columns: 1),
        [LatinNameComparator.TwoColumns] = _ => new LatinNameComparator(columns: 2),
        [NumberComparator.KindName] = options => new NumberComparator(options.Thresholds),
        [PhoneComparator.KindName] = _ => new PhoneComparator(),
        [RegionComparator.KindName] = _ => new RegionComparator(),
        [SetComparator.KindName] = _ => new SetComparator(),
    };

    /// <summary>Names of all kinds, sorted.</summary>
    public static IReadOnlyCollection<string> Kinds => s_kinds.Keys;

    /// <exception cref="ArgumentException">There is no such kind, or it does not take these options.</exception>
    public static IComparator Create(string kind, ComparatorOptions options) => s_kinds.TryGetValue(kind, out var create)
        ? create(options)
        : throw new ArgumentException($"There is no comparator '{kind}'. Give one of {string.Join(", ", s_kinds.Keys)}.");
}
