using System.Text.Json;
using LowIncomeMonitor.Domain.Linkage.People;

namespace LowIncomeMonitor.Matching.Reviews;

/// <summary>Why a pair has its probability, as stored: feature, level and weight, never a value.</summary>
internal static class ReviewReasons
{
    /// <summary>Level and weight by feature, as <see cref="Write"/> wrote them.</summary>
    public static IReadOnlyDictionary<string, (string Level, double Bits)> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateArray().ToDictionary(
            reason => reason.GetProperty("feature").GetString()!,
            reason => (reason.GetProperty("level").GetString()!, reason.GetProperty("bits").GetDouble()), StringComparer.Ordinal);
    }

    public static string Write(PersonModel model, in PersonLink link)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            foreach (var reason in model.Explain(link.Evidence, link.RarityBits))
            {
                json.WriteStartObject();
                json.WriteString("feature", reason.Feature);
                json.WriteString("level", reason.Level);
                json.WriteNumber("bits", Math.Round(reason.Bits, 2));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
