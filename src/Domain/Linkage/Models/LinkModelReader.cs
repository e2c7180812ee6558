using System.Text.Json;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Linkage.Models;

/// <summary>Reads models. Property names that do not exist are refused: a word mistyped must not silently mean nothing.</summary>
internal static class LinkModelReader
{
    /// <exception cref="ArgumentException">It is no model.</exception>
    public static LinkModel Read(JsonElement json)
    {
        var root = new JsonFields(json, "the model");
        var model = new LinkModel
        {
            Name = root.Text("model") ?? "model",
            OneToOne = root.Flag("one_to_one") ?? false,
            ExpectedPrecision = root.Number("expected_precision"),
            Comparisons = [.. root.Items("comparisons").Select(Comparison)],
            Blocking = [.. root.Items("blocking").Select(Key)],
            ChooseKeys = root.Flag("choose_keys") ?? true,
            Learned = root.Object("learned") is { } learned ? LearnedModelReader.Read(learned) : null,
        };
        _ = root.Text("about");
        root.RefuseOthers();
        LinkModelCheck.Check(model);
        return model;
    }

    private static ComparisonSpec Comparison(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String)
            return new ComparisonSpec { Name = json.GetString()!, Columns = [json.GetString()!], Comparator = ComparatorGuess.Auto };
        var fields = new JsonFields(json, "a comparison");
        var columns = fields.Text("column") is { } only ? [only] : fields.Items("columns").Select(JsonFields.AsText).ToList();
        var name = fields.Text("name") ?? (columns is [var first, ..] ? first : throw new ArgumentException("A comparison needs a column."));
        if (columns.Count == 0)
            columns.Add(name);
        fields = fields.Of($"the comparison '{name}'");
        var comparison = new ComparisonSpec
        {
            Name = name,
            Columns = columns,
            Comparator = fields.Text("comparator") ?? ComparatorGuess.Auto,
            Thresholds = fields.Has("thresholds") ? fields.Numbers("thresholds") : null,
            Crossed = fields.Flag("crossed") ?? false,
            Follows = fields.Text("follows"),
            Label = fields.Object("label") is { } label ? Label(label) : null,
        };
        fields.RefuseOthers();
        return comparison;
    }

    private static BilingualText Label(JsonFields label)
    {
        var (zh, en) = (label.Text("zh"), label.Text("en"));
        label.RefuseOthers();
        return new BilingualText(zh ?? en ?? "", en ?? zh ?? "");
    }

    /// <summary>A key is a list of parts, or one text with plus signs between them.</summary>
    private static BlockingKeySpec Key(JsonElement json)
    {
        var parts = json.ValueKind == JsonValueKind.Array
            ? json.EnumerateArray().Select(JsonFields.AsText)
            : JsonFields.AsText(json).Split('+', StringSplitOptions.TrimEntries);
        return new BlockingKeySpec([.. parts.Select(BlockingPartSpec.Parse)]);
    }
}
