using System.Globalization;
using LowIncomeMonitor.Domain.Risk.Features;

namespace LowIncomeMonitor.Domain.Risk;

/// <summary>Says why a household has its score, and what changed since an earlier one.</summary>
public static class RiskExplanation
{
    /// <summary>Reasons that are shown.</summary>
    public const int Shown = 5;

    /// <summary>The strongest reasons for a row, those that lower the risk included.</summary>
    public static IReadOnlyList<RiskReason> Reasons(RiskModel model, ReadOnlySpan<double> row)
    {
        var contributions = new double[model.Columns.Count];
        model.Contribute(row, contributions);
        return Strongest(model, contributions, row.ToArray());
    }

    /// <summary>The strongest changes of contributions between two rows of one household, by one model.</summary>
    public static IReadOnlyList<RiskReason> Changes(RiskModel model, ReadOnlySpan<double> before, ReadOnlySpan<double> now)
    {
        var (first, second) = (new double[model.Columns.Count], new double[model.Columns.Count]);
        model.Contribute(before, first);
        model.Contribute(now, second);
        return Strongest(model, [.. second.Zip(first, (b, a) => b - a)], now.ToArray());
    }

    private static IReadOnlyList<RiskReason> Strongest(RiskModel model, double[] contributions, double[] values)
    {
        var all = contributions.Sum(Math.Abs);
        return
        [
            .. Enumerable.Range(0, contributions.Length)
                .Where(c => contributions[c] != 0)
                .OrderByDescending(c => Math.Abs(contributions[c])).ThenBy(c => model.Columns[c].Name, StringComparer.Ordinal)
                .Take(Shown)
                .Select(c => InWords(model.Columns[c].Name, values[c], contributions[c], Math.Abs(contributions[c]) / all)),
        ];
    }

    /// <summary>A reason of which only the numbers were kept, with its words.</summary>
    /// <param name="name">The feature.</param>
    /// <param name="value">Its value; not a number where it is not known.</param>
    /// <param name="contribution">What it adds to the log-odds.</param>
    /// <param name="share">Its part of all that moves the score.</param>
    public static RiskReason InWords(string name, double value, double contribution, double share)
    {
        var feature = FeatureCatalogue.Named(name);
        var (zh, en) = feature is null ? (name, name) : (feature.Sentence.Zh, feature.Sentence.En);
        var number = value.ToString("0.##", CultureInfo.InvariantCulture);
        var (zhValue, enValue) = double.IsNaN(value) ? ("未知", "not known")
            : feature is null ? (number, number) : ($"{number} {feature.Unit.Zh}", $"{number} {feature.Unit.En}");
        var (zhWay, enWay) = contribution > 0 ? ("提高风险", "raises the risk") : ("降低风险", "lowers the risk");
        return new(
            name, value, contribution, share,
            new(string.Create(CultureInfo.InvariantCulture, $"{zh}：{zhValue}，{zhWay}，占 {share:P0}"),
                string.Create(CultureInfo.InvariantCulture, $"{en}: {enValue}; {enWay}, {share:P0} of what moves this score")));
    }
}
