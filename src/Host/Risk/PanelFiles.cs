using System.Globalization;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Simulation.Panel;

namespace LowIncomeMonitor.Host.Risk;

/// <summary>Writes the simulator's panel: what may be learnt from, and apart from it the true probabilities.</summary>
internal static class PanelFiles
{
    public static async Task WriteAsync(string folder, IReadOnlyList<PanelRow> rows, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        // In order of time, so that "the first N rows to learn from" is a split by time.
        var ordered = rows.OrderBy(r => r.Observed.On).ThenBy(r => r.Observed.HouseholdId, StringComparer.Ordinal).ToList();
        string[] header = [.. FeatureCatalogue.Columns.Select(c => c.Name), "needy"];
        await File.WriteAllLinesAsync(
            Path.Combine(folder, "panel.csv"),
            [string.Join(',', header), .. ordered.Select(r => string.Join(',', [.. r.Observed.Values.Select(Text), r.Needy ? "1" : "0"]))],
            cancellationToken);
        await File.WriteAllLinesAsync(
            Path.Combine(folder, "truth.csv"),
            ["household_id,on,true_probability", .. ordered.Select(r => string.Create(
                CultureInfo.InvariantCulture, $"{r.Observed.HouseholdId},{r.Observed.On:yyyy-MM-dd},{r.TrueProbability:R}"))],
            cancellationToken);
    }

    private static string Text(double value) => double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);
}
