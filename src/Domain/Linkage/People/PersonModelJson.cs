using System.Text.Json;

namespace LowIncomeMonitor.Domain.Linkage.People;

/// <summary>Takes out of a linkage model file what weighing one pair of people needs: comparisons and learnt probabilities.</summary>
internal static class PersonModelJson
{
    /// <exception cref="ArgumentException">The text is no trained model; the message says what is missing.</exception>
    public static (double RelatedPrior, IReadOnlyList<PersonWeights> Features) Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (!root.TryGetProperty("learned", out var learned))
                throw new ArgumentException("The model of people is not trained: it has no \"learned\".");
            var specs = root.GetProperty("comparisons").EnumerateArray().ToList();
            var kinds = specs.ToDictionary(spec => Text(spec, "name"), spec => Text(spec, "comparator"), StringComparer.Ordinal);
            var features = learned.GetProperty("comparisons").EnumerateArray().Zip(specs, (own, spec) => Feature(own, spec, kinds)).ToList();
            var related = learned.TryGetProperty("related_prior", out var prior) ? prior.GetDouble() : 0;
            return (related, features);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ArgumentException($"The model of people cannot be read: {fault.Message}", fault);
        }
    }

    private static PersonWeights Feature(JsonElement own, JsonElement spec, Dictionary<string, string> kinds) => new(
        Text(spec, "comparator"),
        spec.TryGetProperty("follows", out var followed) ? kinds[followed.GetString()!] : null,
        [.. own.GetProperty("levels").EnumerateArray().Select(level => level.GetString()!)],
        Rows(own, "m"), Rows(own, "u"), Rows(own, "r"));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static List<double[]> Rows(JsonElement element, string name) => element.TryGetProperty(name, out var rows)
        ? [.. rows.EnumerateArray().Select(row => row.EnumerateArray().Select(value => value.GetDouble()).ToArray())]
        : [];
}
