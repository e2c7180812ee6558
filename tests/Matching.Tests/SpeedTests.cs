using System.Diagnostics;
using LowIncomeMonitor.Matching.In;
using LowIncomeMonitor.Matching.Index;
using LowIncomeMonitor.Matching.Tests.Harness;
using LowIncomeMonitor.TestKit.Postgres;
using Xunit.Abstractions;

namespace LowIncomeMonitor.Matching.Tests;

/// <summary>
/// Prints what this machine does; asserts only floors far below it, so that a busy machine does not fail the build.
/// The budgets themselves are judged by <c>./monitor bench</c>.
/// </summary>
public sealed class SpeedTests(PostgresFixture postgres, ITestOutputHelper output) : IClassFixture<PostgresFixture>
{
    private const int People = 20_000;
    private const int BatchSize = 2000;

    [Fact]
    public void Index_OfAMillionPeople_IsMeasured()
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var figures = IndexBenchmark.Run(1_000_000, 10_000_000, 1, TimeProvider.System);
        var cpu = Process.GetCurrentProcess().TotalProcessorTime - before;

        output.WriteLine($"{figures}; {cpu.TotalSeconds:F2} s of CPU for 21 million look-ups with preparation");
        Assert.InRange(figures.BytesPerPerson, 16, 24);
        Assert.True(figures.HitsPerSecond > 500_000);
        Assert.True(figures.MissesPerSecond > 500_000);
    }

    [RequiresPostgresFact]
    public async Task RosterHitsMissesAndSweep_OfACounty_AreMeasured()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        var people = Enumerable.Range(0, People).Select(Person.Nth).ToArray();
        var lines = people.Select((person, i) => Matcher.Line($"H{i / 2:D6}", person)).ToArray();
        var roster = await TimeAsync(() => matcher.RosterAsync("2023-01-01", lines));
        var again = await TimeAsync(() => matcher.RosterAsync("2023-02-01", lines));

        var hits = people.Select((person, i) => Matcher.Car($"V{i}", person)).Chunk(BatchSize).Select(matcher.Batch).ToList();
        var misses = Enumerable.Range(People, People).Select(i => Matcher.Car($"M{i}", Person.Nth(i))).Chunk(BatchSize).Select(matcher.Batch).ToList();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var hitTime = await TimeAsync(() => FeedAsync(matcher, hits));
        var hitCpu = Process.GetCurrentProcess().TotalProcessorTime - before;
        var missTime = await TimeAsync(() => FeedAsync(matcher, misses));
        var sweepTime = await TimeAsync(() => matcher.Get<HouseholdSweep>().EvaluateAllAsync(new(2023, 6, 2), CancellationToken.None));

        output.WriteLine($"roster of {People}: {roster.TotalSeconds:F2} s, again without change {again.TotalSeconds:F2} s");
        output.WriteLine($"hits to committed findings: {People / hitTime.TotalSeconds:F0} a second, {hitCpu.TotalMicroseconds / People:F0} us of CPU each here");
        output.WriteLine($"misses: {People / missTime.TotalSeconds:F0} a second");
        output.WriteLine($"sweep: {People / 2 / sweepTime.TotalSeconds:F0} households a second");

        Assert.Equal(People, (await matcher.OpenFindingsAsync()).Length);
        Assert.True(People / hitTime.TotalSeconds > 500);
        Assert.True(People / missTime.TotalSeconds > 5000);
    }

    private static async Task FeedAsync(Matcher matcher, IEnumerable<Platform.EventLog.LogBatch> batches)
    {
        foreach (var batch in batches)
            await matcher.CommitAsync(matcher.Get<RecordConsumer>(), batch);
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }
}
