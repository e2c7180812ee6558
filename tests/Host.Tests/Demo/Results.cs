using LowIncomeMonitor.Host.Demo;

namespace LowIncomeMonitor.Host.Tests.Demo;

/// <summary>The outcome of a county's run, as large as one can be.</summary>
internal static class Results
{
    public static DemoResult County { get; } = new()
    {
        People = 25_000,
        Households = 14_532,
        Records = new(1_234_567, 1_234, new(StringComparer.Ordinal) { ["deaths"] = 12_345, ["vehicles"] = 1_222_222 }),
        Hits = 24_690,
        Findings = new(StringComparer.Ordinal) { ["A01"] = 1_203, ["R01"] = 1_310, ["R04"] = 97, ["V01"] = 1 },
        Alerts = new(1_310, 1_300, 1),
        Truth = new(
            1, 0.9987,
            new(StringComparer.Ordinal) { ["A01"] = new(1_203, 1_203, 1, 1), ["R01"] = new(1_312, 1_310, 1, 0.998), ["R04"] = new(97, 97, 1, 1), ["V01"] = new(1, 1, 1, 1) },
            0, ["missed R01 H00017: died two months ago [late report]"], new(StringComparer.Ordinal)),
        Seconds = 73.42,
        Log = "postgres",
        FindingsDigest = "0123456789abcdef",
        PeakMemoryMb = 512,
    };
}
