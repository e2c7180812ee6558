using System.Text.Json;
using System.Text.Json.Serialization;
using LowIncomeMonitor.Domain.Risk;

namespace LowIncomeMonitor.Alerts.Risk.Store;

/// <summary>Reasons of a score as they are stored: numbers, whose words are made when somebody reads them.</summary>
internal static class ReasonJson
{
    public static string Write(IReadOnlyList<RiskReason> reasons) => JsonSerializer.Serialize(
        reasons.Select(reason => new StoredReason(
            reason.Feature, double.IsNaN(reason.Value) ? null : reason.Value, reason.Contribution, reason.Share)).ToArray(),
        ReasonJsonContext.Default.StoredReasonArray);

    public static IReadOnlyList<RiskReason> Read(string json) =>
    [
        .. (JsonSerializer.Deserialize(json, ReasonJsonContext.Default.StoredReasonArray) ?? throw new JsonException("Reasons are missing."))
            .Select(reason => RiskExplanation.InWords(reason.Feature, reason.Value ?? double.NaN, reason.Contribution, reason.Share)),
    ];
}

/// <summary>Names are a stored format: add, never rename.</summary>
internal sealed record StoredReason(string Feature, double? Value, double Contribution, double Share);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredReason[]))]
internal sealed partial class ReasonJsonContext : JsonSerializerContext;
