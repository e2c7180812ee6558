using System.Text.Json;
using System.Text.Json.Serialization;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>
/// Traces as JSON, the layout of <c>trace_json</c> on the findings topic and of the stored finding. A stored format:
/// names are added, never changed. Unknown and absent fields are left out.
/// <code>
/// {"steps":[{
///   "check":"vehicle.price_above_limit",          key of the sentence in rules/catalogue
///   "outcome":"yes",                              yes, no, unknown
///   "value":"35,000.00",                          what was found, culture-independent
///   "compared_with":"50,000.00",
///   "parameter":{"key":"...","value":50000,"unit":"...","from":"2023-01-01","region":"421281","derivation":"...",
///                "reference":"...","confirmed":true},
///   "source":{"source":"vehicles","record_id":"...","version":1},
///   "match":"strong",                             strong, medium, weak
///   "person_id":17                                0 means the household
/// }]}
/// </code>
/// </summary>
public static class TraceJson
{
    public static string Write(Trace trace) => JsonSerializer.Serialize(trace, TraceJsonContext.Default.Trace);

    /// <exception cref="JsonException">The text is no trace.</exception>
    public static Trace Read(string json) =>
        JsonSerializer.Deserialize(json, TraceJsonContext.Default.Trace)
        ?? throw new JsonException("A trace is missing.");
}

internal sealed class StepOutcomeConverter() : JsonStringEnumConverter<StepOutcome>(JsonNamingPolicy.SnakeCaseLower);

internal sealed class MatchStrengthConverter() : JsonStringEnumConverter<MatchStrength>(JsonNamingPolicy.SnakeCaseLower);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(StepOutcomeConverter), typeof(MatchStrengthConverter)])]
[JsonSerializable(typeof(Trace))]
internal sealed partial class TraceJsonContext : JsonSerializerContext;
