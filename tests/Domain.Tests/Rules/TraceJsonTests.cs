using System.Text.Json;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Tests.Rules;

public sealed class TraceJsonTests
{
    [Fact]
    public void Write_FullStep_HasTheDocumentedLayoutAndReadsBack()
    {
        var trace = new Trace(
        [
            new()
            {
                Check = "vehicle.price_above_limit", Outcome = StepOutcome.Yes, Value = "90,000.00", ComparedWith = "50,000.00",
                Parameter = new("vehicle.limit", 50_000m, "yuan_per_month", new(2023, 1, 1), "421281", "赤壁市文件", true),
                Source = new("vehicles", "V1", 2), Match = MatchStrength.Strong, PersonId = 17,
            },
            new() { Check = "x", Outcome = StepOutcome.Unknown },
        ]);

        var json = TraceJson.Write(trace);
        using var document = JsonDocument.Parse(json);
        var step = document.RootElement.GetProperty("steps")[0];

        Assert.Equal("yes", step.GetProperty("outcome").GetString());
        Assert.Equal("strong", step.GetProperty("match").GetString());
        Assert.Equal("V1", step.GetProperty("source").GetProperty("record_id").GetString());
        Assert.Equal("2023-01-01", step.GetProperty("parameter").GetProperty("from").GetString());
        Assert.False(document.RootElement.GetProperty("steps")[1].TryGetProperty("value", out _));
        Assert.Equal(trace, TraceJson.Read(json));
    }
}
