using System.Globalization;
using LowIncomeMonitor.Matching.Reviews;

namespace LowIncomeMonitor.Host.Bench;

/// <summary>Records without a valid number against a roster of a million: who are they?</summary>
internal sealed class StreamLinkageBench : IBench
{
    private const int People = 1_000_000;
    private const int Records = 50_000;
    private const double RateTarget = 500;
    private const double SlowestTarget = 50;

    public string Name => "stream-linkage";

    public string About => "records without a valid number linked a second on one core against a roster of 1 million, one in fifty of them somebody's";

    public Task<BenchResult> RunAsync(BenchOptions options, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            var figures = LinkageBenchmark.Run(People, options.Records ?? Records, Person, Record, TimeProvider.System);
            var rate = BenchResult.AtLeast(Name, figures.RecordsPerSecond, "records/s", RateTarget, "the budget of 500 a second") with
            {
                Details = new(StringComparer.Ordinal)
                {
                    ["people"] = figures.People,
                    ["bytes_per_person"] = figures.BytesPerPerson,
                    ["load_seconds"] = figures.LoadSeconds,
                    ["automatic"] = figures.Automatic,
                    ["reviews"] = figures.Reviews,
                },
            };
            return rate.With(BenchResult.AtMost(
                "stream-linkage p99", figures.SlowestMilliseconds, "ms", SlowestTarget, "the budget of 50 ms"));
        },
        cancellationToken);

    private static (string Number, string Name, string Birth) Person(int n)
    {
        var number = BenchPeople.NumberOf(n);
        return (number, BenchPeople.NameOf(n), string.Create(CultureInfo.InvariantCulture, $"{number[6..10]}-{number[10..12]}-{number[12..14]}"));
    }

    /// <summary>Mostly strangers; in turn nothing but name and birth date, a digit wrong, a digit lost.</summary>
    private static (string Number, string Name, string Birth) Record(int n)
    {
        var (number, name, birth) = Person(n % 50 == 0 ? n : People + n);
        return (n % 3) switch
        {
            0 => ("", name, birth),
            1 => (string.Concat(number.AsSpan(0, 15), ((char)('0' + (number[15] - '0' + 4) % 10)).ToString(), number.AsSpan(16)), name, ""),
            _ => (number.Remove(n % 17, 1), name, birth),
        };
    }
}
