using System.Text.Json;
using System.Text.Json.Serialization;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Facts;

/// <summary>
/// Fact values as JSON: <c>{"fact":"vehicle","kind":"car","price":3500000,"registered_on":"2023-02-01"}</c>. Money in
/// fen, dates ISO 8601, unknown fields left out. Reads whatever order of keys a jsonb column gives back.
/// </summary>
public static class FactJson
{
    public static string Write(FactValue value) => JsonSerializer.Serialize(value, FactJsonContext.Default.FactValue);

    /// <exception cref="JsonException">The text is no fact value.</exception>
    public static FactValue Read(string json) =>
        JsonSerializer.Deserialize(json, FactJsonContext.Default.FactValue)
        ?? throw new JsonException("A fact value is missing.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(MoneyJsonConverter), typeof(RegionCodeJsonConverter)])]
[JsonSerializable(typeof(FactValue))]
internal sealed partial class FactJsonContext : JsonSerializerContext;
