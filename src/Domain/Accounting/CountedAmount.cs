using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Accounting;

/// <summary>
/// A monthly amount as far as it can be told. Absence is never zero: what is not known stays open, with the names of
/// what is missing.
/// </summary>
/// <param name="Floor">What it is at the least.</param>
/// <param name="Indicated">
/// What it would be if every signal were what it looks like, such as a contribution base that were the wage. Good for a
/// question, never for a decision.
/// </param>
/// <param name="Missing">Inputs that would settle it, each once, in ordinal order.</param>
public abstract record CountedAmount(Money Floor, Money Indicated, IReadOnlyList<string> Missing)
{
    /// <summary>The amount is known.</summary>
    public sealed record Known(Money Amount) : CountedAmount(Amount, Amount, []);

    /// <summary>It is at least <see cref="CountedAmount.Floor"/>; how much more is open.</summary>
    public sealed record AtLeast(Money Floor, Money Indicated, IReadOnlyList<string> Missing)
        : CountedAmount(Floor, Indicated, Missing);

    /// <summary>Nothing is known of it but perhaps a signal.</summary>
    public sealed record Unknown(Money Indicated, IReadOnlyList<string> Missing)
        : CountedAmount(Money.Zero, Indicated, Missing);

    /// <summary>On which side of a limit it lies: at the limit is not below it.</summary>
    public LineSide Against(Money limit) => this switch
    {
        Known known => known.Amount < limit ? LineSide.Below : LineSide.AtOrAbove,
        _ => Floor >= limit ? LineSide.AtOrAbove : LineSide.Unknown,
    };

    /// <summary>True when it is not known to reach a limit, but would if every signal were what it looks like.</summary>
    public bool PerhapsReaches(Money limit) => Floor < limit && Indicated >= limit;

    /// <summary>The sum; known only where both are.</summary>
    public CountedAmount Plus(CountedAmount other) => (this, other) switch
    {
        (Known one, Known two) => new Known(one.Amount + two.Amount),
        (Unknown one, Unknown two) => new Unknown(one.Indicated + two.Indicated, Union(one.Missing, two.Missing)),
        _ => new AtLeast(Floor + other.Floor, Indicated + other.Indicated, Union(Missing, other.Missing)),
    };

    /// <summary>The sum of several; nothing at all is a known zero.</summary>
    public static CountedAmount Sum(IEnumerable<CountedAmount> amounts) =>
        amounts.Aggregate((CountedAmount?)null, (sum, one) => sum?.Plus(one) ?? one) ?? new Known(Money.Zero);

    internal static IReadOnlyList<string> Union(IEnumerable<string> one, IEnumerable<string> two) =>
        [.. one.Concat(two).Distinct().Order(StringComparer.Ordinal)];
}
