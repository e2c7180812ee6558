using System.Text.Json;
using LowIncomeMonitor.Domain.Linkage.People;

namespace LowIncomeMonitor.Matching.Reviews;

/// <summary>Why a pair has its probability, as stored: feature, level and weight, never a value.</summary>
internal static class ReviewReasons
{
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
