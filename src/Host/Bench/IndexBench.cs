using LowIncomeMonitor.Matching.Index;

namespace LowIncomeMonitor.Host.Bench;

/// <summary>The roster index against a plain dictionary that holds the same.</summary>
internal sealed class IndexBench : IBench
{
    private const int People = 1_000_000;
    private const int LookUps = 20_000_000;
    private const double LookUpsTarget = 10e6;
    private const double BytesTarget = 24;
    private const double LoadTarget = 5;

    public string Name => "index";

    public string About => "look-ups a second on one core among 1 million people, 2 % of them hits, against Dictionary<PersonToken, int>";

    public Task<BenchResult> RunAsync(BenchOptions options, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            var figures = IndexBenchmark.Run(People, LookUps, 1, TimeProvider.System);
            var lookUps = BenchResult.AtLeast(Name, figures.LookUpsPerSecond, "look-ups/s", LookUpsTarget, "") with
            {
                Ratio = figures.LookUpsPerSecond / figures.DictionaryPerSecond,
                RatioTo = "Dictionary<PersonToken, int>, same tokens, same run",
                Details = new(StringComparer.Ordinal)
                {
                    ["people"] = People,
                    ["hits_per_second"] = figures.HitsPerSecond,
                    ["misses_per_second"] = figures.MissesPerSecond,
                    ["dictionary_per_second"] = figures.DictionaryPerSecond,
                    ["dictionary_bytes_per_person"] = figures.DictionaryBytesPerPerson,
                },
            };
            return lookUps.With(
                BenchResult.AtMost("index memory", figures.BytesPerPerson, "bytes/person", BytesTarget, "the budget of 24 bytes"),
                BenchResult.AtMost("index load", figures.LoadSeconds, "s for 1 million", LoadTarget, "the budget of 5 s"));
        },
        cancellationToken);
}
