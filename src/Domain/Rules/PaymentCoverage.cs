using System.Collections.Frozen;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>
/// Which months of which programmes have been paid at all, as far as batches have arrived. Where nothing has arrived,
/// nobody was missed: the month is simply not known yet.
/// </summary>
/// <param name="batches">Every month (its first day) and programme of which at least one line, of any household, is known.</param>
public sealed class PaymentCoverage(IEnumerable<(DateOnly Month, string Programme)> batches)
{
    private readonly FrozenDictionary<string, DateOnly[]> _months = batches
        .GroupBy(batch => batch.Programme, StringComparer.Ordinal)
        .ToFrozenDictionary(of => of.Key, DateOnly[] (of) => [.. of.Select(batch => batch.Month).Distinct().Order()], StringComparer.Ordinal);

    /// <summary>True when lines of that month and programme have arrived.</summary>
    public bool Covers(DateOnly month, string programme) => MonthsOf(programme).Contains(month);

    /// <summary>Months with any line of a programme, earliest first.</summary>
    public IReadOnlyList<DateOnly> MonthsOf(string programme) => _months.GetValueOrDefault(programme) ?? [];
}
