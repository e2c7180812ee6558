using System.Globalization;
using LowIncomeMonitor.Domain.Linkage.Comparators;

namespace LowIncomeMonitor.Domain.Linkage.Blocking;

/// <summary>A date in whatever form it is written, or its year alone. What is no date gives no part.</summary>
public sealed class DateKeyPart : IKeyPart
{
    public const string WholeDate = "date";
    public const string YearOnly = "year";

    private readonly bool _yearOnly;

    /// <param name="yearOnly">Takes the year and leaves month and day.</param>
    public DateKeyPart(bool yearOnly) => _yearOnly = yearOnly;

    public string Kind => _yearOnly ? YearOnly : WholeDate;

    public string Of(string value)
    {
        if (!DateText.TryRead(value, out var date))
            return "";
        return (_yearOnly ? date.Year : date.Digits).ToString(CultureInfo.InvariantCulture);
    }
}
