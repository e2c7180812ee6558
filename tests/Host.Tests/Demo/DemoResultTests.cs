using System.Text.Json;
using LowIncomeMonitor.Host.Output;

namespace LowIncomeMonitor.Host.Tests.Demo;

public sealed class DemoResultTests
{
    [Fact]
    public void Json_OfAResult_HasTheFixedKeys()
    {
        var json = JsonDocument.Parse(Json.Write(Results.County)).RootElement;

        Assert.Superset(
            new HashSet<string> { "people", "households", "records", "hits", "findings", "alerts", "truth", "seconds", "log" }, Keys(json));
        Assert.Equal(["accepted", "quarantined", "by_source"], Keys(json.GetProperty("records")));
        Assert.Equal(["red", "orange", "yellow"], Keys(json.GetProperty("alerts")));
        Assert.Superset(new HashSet<string> { "precision", "recall", "by_rule" }, Keys(json.GetProperty("truth")));
        Assert.Equal(["A01", "R01", "R04", "V01"], Keys(json.GetProperty("findings")));
        Assert.Equal(1_222_222, json.GetProperty("records").GetProperty("by_source").GetProperty("vehicles").GetInt64());
        Assert.Equal(0.998, json.GetProperty("truth").GetProperty("by_rule").GetProperty("R01").GetProperty("recall").GetDouble());
        Assert.Equal(512, json.GetProperty("peak_memory_mb").GetInt64());
    }

    [Fact]
    public void Json_ChineseTexts_AreReadableAndKeysOfDictionariesStayAsTheyAre() =>
        Assert.Contains("\"规则R01\": \"死亡\"", Json.Write(new Dictionary<string, string> { ["规则R01"] = "死亡" }), StringComparison.Ordinal);

    private static HashSet<string> Keys(JsonElement of) => [.. of.EnumerateObject().Select(p => p.Name)];
}
