using System.Globalization;
using LowIncomeMonitor.Domain.Accounting;

namespace LowIncomeMonitor.Domain.Parameters;

/// <summary>Parameters are numbers; some are written as words, so that a pack reads as the law does.</summary>
public static class ParameterWords
{
    private static readonly Dictionary<string, Dictionary<string, decimal>> s_words = new(StringComparer.Ordinal)
    {
        [ParameterUnits.Base] = new(StringComparer.Ordinal)
        {
            ["own_line"] = (int)AssetBase.OwnLine,
            ["urban_line"] = (int)AssetBase.UrbanLine,
            ["yearly_disposable_income"] = (int)AssetBase.YearlyDisposableIncome,
        },
        [ParameterUnits.Stage] = new(StringComparer.Ordinal)
        {
            ["off"] = (int)RuleStage.Off, ["shadow"] = (int)RuleStage.Shadow, ["live"] = (int)RuleStage.Live,
        },
    };

    /// <summary>The words of a unit; none for a unit of numbers.</summary>
    public static IReadOnlyCollection<string> Of(string unit) =>
        s_words.TryGetValue(unit, out var words) ? words.Keys : [];

    /// <summary>A value as a pack writes it in a unit; null when the text is none.</summary>
    public static decimal? Read(string unit, string text) =>
        s_words.TryGetValue(unit, out var words)
            ? words.TryGetValue(text, out var known) ? known : null
            : decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A value as a pack writes it.</summary>
    public static string Write(string unit, decimal value) =>
        s_words.TryGetValue(unit, out var words) && words.FirstOrDefault(word => word.Value == value).Key is { } known
            ? known
            : value.ToString("0.####", CultureInfo.InvariantCulture);
}
