using System.Text.Json;
using System.Text.Json.Serialization;
using LowIncomeMonitor.Domain.Policy;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Matching.Policy;

/// <summary>The effect of an edition as it is kept with its proposal; money in fen.</summary>
internal static class EffectJson
{
    public static string Write(PolicyEffect effect) => JsonSerializer.Serialize(effect, EffectJsonContext.Default.PolicyEffect);

    /// <exception cref="JsonException">The text is no effect.</exception>
    public static PolicyEffect Read(string json) =>
        JsonSerializer.Deserialize(json, EffectJsonContext.Default.PolicyEffect) ?? throw new JsonException("An effect is missing.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, IgnoreReadOnlyProperties = true, Converters = [typeof(MoneyJsonConverter)])]
[JsonSerializable(typeof(PolicyEffect))]
internal sealed partial class EffectJsonContext : JsonSerializerContext;
