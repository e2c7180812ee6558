using System.Globalization;

namespace LowIncomeMonitor.Domain.Records;

/// <summary>An amount in fen, 1/100 yuan. Whole numbers, so that sums and comparisons are exact.</summary>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    public static readonly Money Zero = new(0);

    /// <summary>An amount of yuan with at most two decimals; further digits are rounded half up.</summary>
    public static Money FromYuan(decimal yuan) =>
        new((long)decimal.Round(yuan * 100m, 0, MidpointRounding.AwayFromZero));

    /// <summary>The amount in yuan.</summary>
    public decimal Yuan => Fen / 100m;

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    public static Money operator +(Money left, Money right) => new(checked(left.Fen + right.Fen));

    public static Money operator -(Money left, Money right) => new(checked(left.Fen - right.Fen));

    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;

    /// <summary>Yuan with two decimals and thousands marks, e.g. "12,300.00", whatever the culture.</summary>
    public override string ToString() => Yuan.ToString("N2", CultureInfo.InvariantCulture);
}
