namespace LowIncomeMonitor.Domain.Rules;

/// <summary>Identifier of a rule in the catalogue, e.g. "R03".</summary>
public readonly record struct RuleId(string Value) : IComparable<RuleId>
{
    public int CompareTo(RuleId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(RuleId left, RuleId right) => left.CompareTo(right) < 0;

    public static bool operator >(RuleId left, RuleId right) => left.CompareTo(right) > 0;

    public static bool operator <=(RuleId left, RuleId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(RuleId left, RuleId right) => left.CompareTo(right) >= 0;
}
