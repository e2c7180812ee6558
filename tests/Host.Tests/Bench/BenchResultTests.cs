using System.Text.Json;
using LowIncomeMonitor.Host.Bench;
using LowIncomeMonitor.Host.Output;

namespace LowIncomeMonitor.Host.Tests.Bench;

public sealed class BenchResultTests
{
    [Theory]
    [InlineData(5_000, 1.0, true)]
    [InlineData(4_999, 0.9998, false)]
    public void AtLeast_AroundTheTarget_IsReachedFromTheTargetOn(double value, double ratio, bool ok)
    {
        var result = BenchResult.AtLeast("hits", value, "hits/s", 5_000, "the budget");

        Assert.Equal(ratio, result.Ratio, 9);
        Assert.Equal(ok, result.Ok);
    }

    [Theory]
    [InlineData(250, true)]
    [InlineData(251, false)]
    public void AtMost_AroundTheTarget_IsKeptUpToTheTarget(double value, bool ok) =>
        Assert.Equal(ok, BenchResult.AtMost("latency", value, "ms", 250, "the budget").Ok);

    [Theory]
    [InlineData(70, true)]
    [InlineData(69, false)]
    public void ShareOf_AnotherRate_IsJudgedByTheRatioAlone(double value, bool ok)
    {
        var result = BenchResult.ShareOf("stream", value, "records/s", 100, "bare", 0.70);

        Assert.Equal(value / 100, result.Ratio, 9);
        Assert.Equal(ok, result.Ok);
    }

    [Fact]
    public void With_APartThatMissesItsTarget_MissesAsAWhole()
    {
        var whole = BenchResult.AtLeast("index", 2, "x", 1, "");

        Assert.True(whole.With(BenchResult.AtMost("memory", 1, "x", 2, "")).Ok);
        Assert.False(whole.With(BenchResult.AtMost("memory", 3, "x", 2, "")).Ok);
    }

    [Fact]
    public void Json_OfAResult_HasTheFixedKeys()
    {
        var text = Json.Write(BenchResult.AtLeast("hits", 1, "hits/s", 5_000, "the budget"));

        using var json = JsonDocument.Parse(text);
        string[] kept = ["name", "value", "unit", "ratio", "ratio_to", "target", "ok"];
        Assert.All(kept, key => Assert.True(json.RootElement.TryGetProperty(key, out _), key));
    }

    [Fact]
    public void At_ALoad_StandsBesideThePartsToo()
    {
        var whole = BenchResult.AtLeast("index", 2, "x", 1, "").With(BenchResult.AtMost("memory", 1, "x", 2, "")).At(3.5);

        Assert.Equal(3.5, whole.Load);
        Assert.Equal(3.5, Assert.Single(whole.Parts!).Load);
    }
}
