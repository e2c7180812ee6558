using System.Globalization;
using System.Text.Json;

namespace LowIncomeMonitor.Domain.Linkage.Models;

/// <summary>Writes models; leaves out what is at its default.</summary>
internal static class LinkModelWriter
{
    public static void Write(Utf8JsonWriter json, LinkModel model)
    {
        json.WriteStartObject();
        json.WriteString("model", model.Name);
        json.WriteBoolean("one_to_one", model.OneToOne);
        if (model.ExpectedPrecision is { } precision)
            json.WriteNumber("expected_precision", precision);
        json.WriteStartArray("comparisons");
        foreach (var comparison in model.Comparisons)
            Write(json, comparison);
        json.WriteEndArray();
        json.WriteStartArray("blocking");
        foreach (var key in model.Blocking)
            json.WriteStringValue(key.ToString());
        json.WriteEndArray();
        json.WriteBoolean("choose_keys", model.ChooseKeys);
        if (model.Learned is { } learned)
            Write(json, learned);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ComparisonSpec comparison)
    {
        json.WriteStartObject();
        json.WriteString("name", comparison.Name);
        json.WriteStartArray("columns");
        foreach (var column in comparison.Columns)
            json.WriteStringValue(column);
        json.WriteEndArray();
        json.WriteString("comparator", comparison.Comparator);
        if (comparison.Thresholds is { } thresholds)
            WriteRow(json, "thresholds", thresholds);
        if (comparison.Crossed)
            json.WriteBoolean("crossed", true);
        if (comparison.Follows is { } follows)
            json.WriteString("follows", follows);
        if (comparison.Label is { } label)
        {
            json.WriteStartObject("label");
            json.WriteString("zh", label.Zh);
            json.WriteString("en", label.En);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LearnedModel learned)
    {
        json.WriteStartObject("learned");
        var c = learned.Certificate;
        json.WriteStartObject("certificate");
        json.WriteString("data_hash", c.DataHash);
        json.WriteNumber("left_records", c.LeftRecords);
        json.WriteNumber("right_records", c.RightRecords);
        json.WriteNumber("seed", c.Seed);
        json.WriteNumber("random_pairs", c.RandomPairs);
        json.WriteNumber("candidate_pairs", c.CandidatePairs);
        json.WriteNumber("iterations", c.Iterations);
        json.WriteNumber("expected_matches", Round(c.ExpectedMatches));
        json.WriteNumber("blocking_recall", Round(c.BlockingRecall));
        json.WriteEndObject();
        json.WriteNumber("prior", Round(learned.Prior));
        json.WriteNumber("related_prior", Round(learned.RelatedPrior));
        json.WriteStartArray("comparisons");
        foreach (var comparison in learned.Comparisons)
        {
            json.WriteStartObject();
            json.WriteString("name", comparison.Name);
            json.WriteStartArray("levels");
            foreach (var level in comparison.Levels)
                json.WriteStringValue(level);
            json.WriteEndArray();
            Write(json, "m", comparison.M);
            Write(json, "u", comparison.U);
            if (comparison.R.Count > 0)
                Write(json, "r", comparison.R);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<IReadOnlyList<double>> rows)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
            WriteRow(json, null, row);
        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, string? name, IReadOnlyList<double> row)
    {
        if (name is null)
            json.WriteStartArray();
        else
            json.WriteStartArray(name);
        foreach (var value in row)
            json.WriteNumberValue(Round(value));
        json.WriteEndArray();
    }

    /// <summary>Six significant digits: more would only look exact.</summary>
    private static double Round(double value) =>
        double.Parse(value.ToString("E5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
