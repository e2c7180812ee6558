using System.Text.Json;
using LowIncomeMonitor.Ingestion.Schemas;
using LowIncomeMonitor.Ingestion.Steps;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Ingestion.In;

/// <summary>One JSON object with the columns of the source as its names.</summary>
internal sealed class JsonDecoder(SourceSchema schema, ColumnMapping mapping)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8 };

    private static readonly Defect NotAnObject = new(
        "", DefectCodes.BadJson, "This is not one JSON object; send one object a record, in UTF-8.");

    public Decoded Decode(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Row(document.RootElement) : NotAnObject;
        }
        // Lone surrogates ("\ud800") are only noticed when the text is taken out.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return NotAnObject;
        }
    }

    private Decoded Row(JsonElement json)
    {
        var row = new FieldRow(schema);
        foreach (var property in json.EnumerateObject())
        {
            var field = schema.IndexOf(mapping.FieldOf(property.Name.Trim()));
            if (field < 0)
                row.AddExtra(property.Name, Text(property.Value));
            else if (row.Values[field] is not null)
                return new Defect(schema.Columns[field], DefectCodes.DuplicateColumn, "The field appears more than once.");
            else
                row.Values[field] = Text(property.Value);
        }

        return row;
    }

    /// <summary>Numbers keep their digits as written: a citizen number sent as a number must not pass through a double.</summary>
    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.True => "1",
        JsonValueKind.False => "0",
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };
}
