using System.Globalization;
using System.Text.Json;

namespace LowIncomeMonitor.Simulation.Output;

/// <summary>county.json: what the county was made from and what its files hold.</summary>
internal static class CountyCard
{
    public static void Write(Stream stream, County county, IReadOnlyList<FileCounts> counts)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("profile", county.Options.Profile);
        json.WriteNumber("people", county.Options.People);
        json.WriteNumber("seed", county.Options.Seed);
        json.WriteNumber("months", county.Options.Months);
        json.WriteNumber("records_per_hit", county.Options.RecordsPerHit);
        json.WriteString("first_day", Day(county.FirstDay));
        json.WriteString("as_of", Day(county.AsOf));
        json.WriteNumber("households", county.HouseholdCount);
        json.WriteStartObject("files");
        foreach (var count in counts)
        {
            json.WriteStartObject(count.File);
            json.WriteNumber("rows", count.Rows);
            json.WriteNumber("quarantine", count.Quarantine);
            json.WriteNumber("resent", count.Resent);
            json.WriteNumber("corrections", count.Corrections);
            json.WriteNumber("concern_roster", count.ConcernRoster);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("expected");
        foreach (var rule in county.Truth.GroupBy(t => t.RuleId).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(rule.Key);
            json.WriteNumber("raise", rule.Count(t => t.Raise));
            json.WriteNumber("not_raise", rule.Count(t => !t.Raise));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
