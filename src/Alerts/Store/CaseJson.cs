using System.Text.Json;
using System.Text.Json.Serialization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Alerts.Store;

/// <summary>A case as JSON, the layout of a stored change. Names are added, never changed.</summary>
internal static class CaseJson
{
    public static string Write(CaseView view) => JsonSerializer.Serialize(view, CaseJsonContext.Default.CaseView);

    public static CaseView Read(string json) =>
        JsonSerializer.Deserialize(json, CaseJsonContext.Default.CaseView)
        ?? throw new JsonException("A case is missing.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(MoneyJsonConverter)])]
[JsonSerializable(typeof(CaseView))]
internal sealed partial class CaseJsonContext : JsonSerializerContext;
