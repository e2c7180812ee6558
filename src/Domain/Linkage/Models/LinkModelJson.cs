using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace LowIncomeMonitor.Domain.Linkage.Models;

/// <summary>Models as text: one readable JSON object, described in docs/linkage.md.</summary>
public static class LinkModelJson
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly JsonDocumentOptions s_reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="ArgumentException">The text is no model; the message says what and where.</exception>
    public static LinkModel Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, s_reading);
            return LinkModelReader.Read(document.RootElement);
        }
        catch (JsonException error)
        {
            throw new ArgumentException($"The model is not valid JSON: {error.Message}", error);
        }
    }

    public static string Write(LinkModel model)
    {
        var bytes = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, s_options))
            LinkModelWriter.Write(writer, model);
        return System.Text.Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
