using System.Text.Json;

namespace LowIncomeMonitor.Flow.Tests.Running;

/// <summary>The demo's JSON: what must be equal between runs, and what may differ.</summary>
internal sealed record CountyFigures
{
    public required string Digest { get; init; }

    public required string Findings { get; init; }

    public required string Alerts { get; init; }

    public required long Accepted { get; init; }

    public required long Quarantined { get; init; }

    public required long Hits { get; init; }

    public double Precision { get; private init; }

    public double Recall { get; private init; }

    /// <summary>The same with what is compared only: measures differ between runs by nature.</summary>
    public CountyFigures Comparable => this with { Precision = 0, Recall = 0 };

    public static CountyFigures Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new CountyFigures
        {
            Digest = root.GetProperty("findings_digest").GetString()!,
            Findings = JsonSerializer.Serialize(root.GetProperty("findings")),
            Alerts = JsonSerializer.Serialize(root.GetProperty("alerts")),
            Accepted = root.GetProperty("records").GetProperty("accepted").GetInt64(),
            Quarantined = root.GetProperty("records").GetProperty("quarantined").GetInt64(),
            Hits = root.GetProperty("hits").GetInt64(),
            Precision = root.GetProperty("truth").GetProperty("precision").GetDouble(),
            Recall = root.GetProperty("truth").GetProperty("recall").GetDouble(),
        };
    }
}
