using System.Text.Json;

namespace LowIncomeMonitor.Host.Linkage;

/// <summary>One line of JSON as named cells.</summary>
internal static class JsonCells
{
    /// <summary>The properties of an object; null where the line is none, or a value is no plain one.</summary>
    public static List<(string Name, string Text)>? Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, new() { MaxDepth = 8 });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? [.. document.RootElement.EnumerateObject().Select(property => (property.Name.Trim(), Text(property.Value)))]
                : null;
        }
        // Lone surrogates ("\ud800") are only noticed when the text is taken out.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Numbers keep their digits: a citizen number must not pass through a double.</summary>
    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };
}
