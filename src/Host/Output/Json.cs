using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace LowIncomeMonitor.Host.Output;

/// <summary>One JSON object on standard output, and nothing else there.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static Task PrintAsync<T>(T value) => Console.Out.WriteLineAsync(Write(value));

    internal static string Write<T>(T value) => JsonSerializer.Serialize(value, s_options);
}
