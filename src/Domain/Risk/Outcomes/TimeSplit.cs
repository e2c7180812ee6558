using System.Globalization;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Risk.Outcomes;

/// <summary>
/// Rows to learn from and rows to test on, parted by time: whatever was learnt from was over before the first test row
/// was described, so that the test asks what use asks.
/// </summary>
/// <param name="Training">Rows whose window had closed on the cut.</param>
/// <param name="Test">Rows of the cut and later.</param>
/// <param name="Cut">First day of the test rows.</param>
public sealed record TimeSplit(
    IReadOnlyList<LabelledObservation> Training, IReadOnlyList<LabelledObservation> Test, DateOnly Cut)
{
    /// <param name="rows">Labelled rows, any order.</param>
    /// <param name="months">Length of the window.</param>
    /// <param name="testShare">About the share of the rows, the latest ones, to test on.</param>
    /// <exception cref="RiskDataException">There is no row, or the rows do not span the window.</exception>
    public static TimeSplit Of(IReadOnlyList<LabelledObservation> rows, int months, double testShare)
    {
        if (rows.Count == 0)
            throw new RiskDataException("No household has a known outcome yet; outcomes are known once the window after an observation has passed.");
        var days = rows.Select(r => r.Observed.On).Order().ToArray();
        var cut = days[Math.Min(days.Length - 1, (int)((1 - testShare) * days.Length))];
        var split = new TimeSplit(
            [.. rows.Where(r => r.Observed.On.AddMonths(months) <= cut)], [.. rows.Where(r => r.Observed.On >= cut)], cut);
        return split.Training.Count > 0 ? split : throw new RiskDataException(string.Create(
            CultureInfo.InvariantCulture,
            $"Observations reach from {days[0]:yyyy-MM-dd} to {days[^1]:yyyy-MM-dd}; with a window of {months} months none could be learnt from before the test begins."));
    }

    /// <summary>The split in words, for a model card.</summary>
    public string Words(int months) => string.Create(
        CultureInfo.InvariantCulture,
        $"split by time: rows whose {months} months were over by {Cut:yyyy-MM-dd} to learn from, rows from that day to test on");

    /// <summary>Rows as a table of the catalogue's columns.</summary>
    public static RiskTable Table(IReadOnlyList<LabelledObservation> rows) => new(
        FeatureCatalogue.Columns,
        [.. Enumerable.Range(0, FeatureCatalogue.Columns.Count).Select(c => rows.Select(r => r.Observed.Values[c]).ToArray())],
        [.. rows.Select(r => r.Needy)]);
}
