using System.Buffers;
using System.Text;
using System.Text.Json;
using LowIncomeMonitor.Domain.Risk.Features;

namespace LowIncomeMonitor.Alerts.Risk.Store;

/// <summary>Values of features by name, as they are stored; what is not known has no entry.</summary>
internal static class FeatureJson
{
    public static string Write(IReadOnlyList<string> names, IReadOnlyList<double> values)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            for (var i = 0; i < names.Count; i++)
            {
                if (double.IsFinite(values[i]))
                    json.WriteNumber(names[i], values[i]);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Values in order of the catalogue; not a number where there is no entry.</summary>
    public static double[] Read(string text)
    {
        var (names, values) = (new List<string>(FeatureCatalogue.Count), new List<double>(FeatureCatalogue.Count));
        using var document = JsonDocument.Parse(text);
        foreach (var entry in document.RootElement.EnumerateObject())
        {
            names.Add(entry.Name);
            values.Add(entry.Value.GetDouble());
        }

        return FeatureCatalogue.Arrange(names, values);
    }
}
