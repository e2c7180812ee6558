namespace LowIncomeMonitor.Host.Bench;

/// <summary>Every bench, in the order in which "all" runs them.</summary>
internal static class BenchCatalogue
{
    public static IReadOnlyList<IBench> All { get; } =
        [new IndexBench(), new StreamLinkageBench(), new LinkBench(), new StreamBench(), new HitsBench(), new LatencyBench(), new IngestBench(), new CrossCheckBench(), new SweepBench(), new ScoreBench()];

    /// <exception cref="ArgumentException">There is no such bench.</exception>
    public static IReadOnlyList<IBench> Named(string name) => name == "all"
        ? All
        : [All.FirstOrDefault(bench => bench.Name == name) ?? throw new ArgumentException(
            $"There is no bench '{name}'. Give {string.Join(", ", All.Select(bench => bench.Name))} or all.")];
}
