using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using LowIncomeMonitor.Domain.Risk.Calibration;
using LowIncomeMonitor.Domain.Risk.Training;
using LowIncomeMonitor.Domain.Risk.Watching;

namespace LowIncomeMonitor.Domain.Risk;

/// <summary>Models as JSON: readable, comparable, and safe to load, since it holds numbers and no code.</summary>
public static class RiskJson
{
    public static string Write(TrainedRisk trained) => JsonSerializer.Serialize(trained, RiskJsonContext.Default.TrainedRisk);

    /// <exception cref="RiskDataException">The text is no model.</exception>
    public static TrainedRisk Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, RiskJsonContext.Default.TrainedRisk)
                ?? throw new RiskDataException("The file holds no model; give one that risk train wrote.");
        }
        catch (JsonException fault)
        {
            throw new RiskDataException("The file holds no model; give one that risk train wrote.", fault);
        }
    }

    public static string WriteCard(ModelCard card) => JsonSerializer.Serialize(card, RiskJsonContext.Default.ModelCard);

    public static string WriteReport(WatchReport report) => JsonSerializer.Serialize(report, RiskJsonContext.Default.WatchReport);

    /// <exception cref="RiskDataException">The text is no report.</exception>
    public static WatchReport ReadReport(string json) => JsonSerializer.Deserialize(json, RiskJsonContext.Default.WatchReport)
        ?? throw new RiskDataException("The text holds no report of a watch.");

    /// <summary>SHA-256 of model and calibration, as hexadecimal digits.</summary>
    public static string HashOf(RiskModel model, CalibrationCurve calibration)
    {
        var text = JsonSerializer.Serialize(model, RiskJsonContext.Default.RiskModel)
            + JsonSerializer.Serialize(calibration, RiskJsonContext.Default.CalibrationCurve);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(TrainedRisk))]
[JsonSerializable(typeof(ModelCard))]
[JsonSerializable(typeof(WatchReport))]
internal sealed partial class RiskJsonContext : JsonSerializerContext;
