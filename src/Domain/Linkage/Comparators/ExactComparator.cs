namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>Equal or different, after <see cref="PlainText"/> normalisation.</summary>
public sealed class ExactComparator : Comparator<string>
{
    public const string KindName = "exact";

    public override string Kind => KindName;

    public override IReadOnlyList<ComparisonLevel> Levels { get; } = [ComparisonLevel.Exact, ComparisonLevel.Differs];

    public override bool TryPrepare(ReadOnlySpan<string> columns, out string value)
    {
        value = PlainText.Normalise(columns[0]);
        return value.Length > 0;
    }

    public override int Compare(in string left, in string right) => string.Equals(left, right, StringComparison.Ordinal) ? 0 : 1;

    public override string? Term(in string value) => value;
}
