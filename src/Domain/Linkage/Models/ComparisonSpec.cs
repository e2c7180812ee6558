using LowIncomeMonitor.Domain.Linkage.Comparators;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Linkage.Models;

/// <summary>One feature of a model: which columns are compared, and how.</summary>
public sealed record ComparisonSpec
{
    /// <summary>Name within the model.</summary>
    public required string Name { get; init; }

    /// <summary>Columns that make the value, in the comparator's order.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Kind of the comparator, see <see cref="ComparatorCatalogue"/>.</summary>
    public required string Comparator { get; init; }

    /// <summary>Where the comparator's levels begin; null takes its own.</summary>
    public IReadOnlyList<double>? Thresholds { get; init; }

    /// <summary>
    /// True when the last column is one whose value may have been written into the other by mistake (given name and
    /// surname): "crossed" becomes a level of its own.
    /// </summary>
    public bool Crossed { get; init; }

    /// <summary>
    /// Name of the comparison from which this one's value can be derived, such as the birth date from the citizen number.
    /// The level counts only for what it says beyond that comparison, so that nothing is counted twice. Null: none.
    /// </summary>
    public string? Follows { get; init; }

    /// <summary>What people call it; null takes the name.</summary>
    public BilingualText? Label { get; init; }

    /// <summary>Label in both languages.</summary>
    public BilingualText Text => Label ?? new BilingualText(Name, Name);

    /// <exception cref="ArgumentException">The comparator does not exist or does not take what is given.</exception>
    public IComparator CreateComparator()
    {
        var comparator = ComparatorCatalogue.Create(Comparator, new ComparatorOptions(Thresholds));
        return Crossed ? comparator.Crosswise() : comparator;
    }
}
