using System.Globalization;
using System.Text;
using LowIncomeMonitor.Domain.CrossChecks;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.CrossChecks.Jobs;
using LowIncomeMonitor.Matching.Tests.Harness;
using LowIncomeMonitor.Platform.Privacy;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Matching.Tests.CrossChecks;

/// <summary>Cross-checks that the service runs, on the real database.</summary>
public sealed class CrossCheckJobTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IDisposable
{
    private const string Deaths = "record_id,person_id,name,birth_date,died_on,source\n";

    private readonly CheckFolder _folder = new();

    [RequiresPostgresFact]
    public async Task Start_ToTheEnd_FindsWhatACheckOfFilesFinds()
    {
        await using var matcher = await CreateAsync();
        var summary = await CheckFolder.RunAsync(_folder.Request("deaths") with { Fuzzy = true });
        var id = await StartAsync(matcher);

        Assert.True(await matcher.Get<CrossCheckWorker>().RunNextAsync(CancellationToken.None));

        var standing = await StandingAsync(matcher, id);
        Assert.Equal(
            (CrossCheckState.Done, summary.Rows, summary.Refused, summary.Hits, standing.TotalBytes),
            (standing.State, standing.Rows, standing.Refused, standing.Hits, standing.Bytes));
        var hits = await HitsAsync(matcher, id);
        Assert.Equal(
            CheckFolder.Read(_folder.Out).Select(hit => (hit["registry_line"], hit["roster_line"], hit["match"], hit["reason"], hit["household_id"])),
            hits.Select(hit => ($"{hit.RegisterLine}", $"{hit.RosterLine}", hit.Strength.ToString().ToLowerInvariant(), hit.Reason, hit.HouseholdId)));
        Assert.All(hits, hit => Assert.InRange(hit.Chance, hit.Strength == MatchStrength.Strong ? 0.99 : 0, 1));
        Assert.False(await matcher.Get<CrossCheckWorker>().RunNextAsync(CancellationToken.None));
    }

    [RequiresPostgresFact]
    public async Task Restart_InTheMiddle_GoesOnAndStoresEveryHitOnce()
    {
        await using var matcher = await CreateAsync();
        var whole = await StartAsync(matcher);
        await matcher.Get<CrossCheckWorker>().RunNextAsync(CancellationToken.None);
        var id = await StartAsync(matcher);
        var worker = Worker(matcher);
        using var crash = new CancellationTokenSource();
        var running = worker.RunNextAsync(crash.Token);
        await Eventually.BecomesTrueAsync(
            async () => (await StandingAsync(matcher, id)).Rows > 0, TimeSpan.FromSeconds(30), "the first stretch of the check");
        await crash.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        var halfway = await StandingAsync(matcher, id);
        Assert.Equal(CrossCheckState.Running, halfway.State);
        Assert.InRange(halfway.Rows, 1, (await StandingAsync(matcher, whole)).Rows - 1);
        Assert.Equal(halfway.Hits, (await HitsAsync(matcher, id)).Count);

        await worker.RunNextAsync(CancellationToken.None);

        Assert.Equal(CrossCheckState.Done, (await StandingAsync(matcher, id)).State);
        Assert.Equal(await HitsAsync(matcher, whole), await HitsAsync(matcher, id));
        Assert.Equal((await StandingAsync(matcher, whole)).Rows, (await StandingAsync(matcher, id)).Rows);
    }

    [RequiresPostgresFact]
    public async Task Finish_ComparesWithTheOneBeforeOfTheSameSourceAndRoster()
    {
        await using var matcher = await CreateAsync();
        _folder.Write("register.csv", Deaths + Row(1) + Row(2) + Row(3));
        var worker = matcher.Get<CrossCheckWorker>();
        var first = await StartAsync(matcher);
        await worker.RunNextAsync(CancellationToken.None);
        // Another line for the same record is no difference; another name is.
        _folder.Write("register.csv", Deaths + "\n" + Row(2) + Row(3).Replace("欧阳明", "欧阳铭", StringComparison.Ordinal) + Row(4));
        var second = await StartAsync(matcher);
        await worker.RunNextAsync(CancellationToken.None);

        Assert.Equal((null, 0L, 0L, 0L), await CountsAsync(matcher, first));
        Assert.Equal((first, 1L, 1L, 1L), await CountsAsync(matcher, second));
        var differences = await matcher.Get<ICrossCheckDesk>().DifferencesAsync(second, 0, 100, CancellationToken.None);
        Assert.Equal(
            [(4L, 4L), (5L, null), (null, (long?)2)], differences.Select(d => (d.Hit?.RegisterLine, d.Before?.RegisterLine)));
    }

    [RequiresPostgresFact]
    public async Task Sample_IsDrawnAgainBySeedAndSaysWhatToExpect()
    {
        await using var matcher = await CreateAsync();
        var id = await StartAsync(matcher);
        await matcher.Get<CrossCheckWorker>().RunNextAsync(CancellationToken.None);
        var desk = matcher.Get<ICrossCheckDesk>();

        var sample = await desk.SampleAsync(id, 20, 7, CancellationToken.None);

        Assert.Equal(20, sample.Hits.Count);
        Assert.Equal(sample.Hits, (await desk.SampleAsync(id, 20, 7, CancellationToken.None)).Hits);
        Assert.NotEqual(sample.Hits, (await desk.SampleAsync(id, 20, 8, CancellationToken.None)).Hits);
        Assert.Equal(sample.Hits.Average(hit => hit.Chance), sample.Expectation.Precision, 6);
        Assert.Equal((await StandingAsync(matcher, id)).Hits, sample.Of);
    }

    [RequiresPostgresFact]
    public async Task Cancel_WhileItWaits_EndsIt()
    {
        await using var matcher = await CreateAsync();
        var id = await StartAsync(matcher);

        Assert.True(await matcher.Get<ICrossCheckDesk>().CancelAsync(id, CancellationToken.None));
        Assert.False(await matcher.Get<CrossCheckWorker>().RunNextAsync(CancellationToken.None));
        Assert.False(await matcher.Get<ICrossCheckDesk>().CancelAsync(id, CancellationToken.None));
        Assert.Equal(CrossCheckState.Cancelled, (await StandingAsync(matcher, id)).State);
    }

    [RequiresPostgresFact]
    public async Task Run_FilesThatDoNotDo_FailWithASentenceAndNoPath()
    {
        await using var matcher = await CreateAsync();
        var desk = matcher.Get<ICrossCheckDesk>();
        File.CreateSymbolicLink(_folder.PathOf("link.csv"), "/etc/hostname");
        _folder.Write("plates.csv", "plate\n1\n");

        foreach (var (file, why) in new[] { ("absent.csv", "not in the folder"), ("link.csv", "not in the folder"), ("plates.csv", "Missing: person_id, name") })
        {
            var id = await desk.StartAsync(new("deaths", "roster.csv", file, null, false), "Wang", CancellationToken.None);
            await matcher.Get<CrossCheckWorker>().RunNextAsync(CancellationToken.None);
            var standing = await StandingAsync(matcher, id);
            Assert.Equal(CrossCheckState.Failed, standing.State);
            Assert.Contains(why, standing.Failure, StringComparison.Ordinal);
            Assert.DoesNotContain(Path.GetTempPath(), standing.Failure, StringComparison.Ordinal);
        }
    }

    [RequiresPostgresTheory]
    [InlineData("../roster.csv")]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    [InlineData("a/b.csv")]
    [InlineData("a\\b.csv")]
    [InlineData(".hidden.csv")]
    [InlineData("")]
    public async Task Start_NameThatLeadsElsewhere_IsRefused(string name)
    {
        await using var matcher = await CreateAsync();

        await Assert.ThrowsAsync<ArgumentException>(() =>
            matcher.Get<ICrossCheckDesk>().StartAsync(new("deaths", "roster.csv", name, null, false), "Wang", CancellationToken.None));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<Matcher> CreateAsync()
    {
        _folder.Write("roster.csv", CheckFolder.Roster);
        var register = new StringBuilder(Deaths);
        for (var i = 1; i <= 400; i++)
            register.Append(i % 3 == 0 ? $"S{i},,\"张,\n三\",1980-01-01,2024-01-01,police\n" : Row(i));
        _folder.Write("register.csv", register.ToString());
        return await Matcher.CreateAsync(postgres, options: new() { CrossCheckFolder = Path.GetDirectoryName(_folder.Out)! });
    }

    private static string Row(int i) => string.Create(
        CultureInfo.InvariantCulture, $"D{i},{(i % 5 == 4 ? "" : CheckFolder.Number)},欧阳明,1949-12-31,2024-01-01,police\n")
        .Replace(",,欧", i == 4 ? $",{CheckFolder.Number},欧" : ",,欧", StringComparison.Ordinal);

    private static Task<long> StartAsync(Matcher matcher) => matcher.Get<ICrossCheckDesk>().StartAsync(
        new("deaths", "roster.csv", "register.csv", null, true), "Wang", CancellationToken.None);

    private static async Task<CrossCheckStanding> StandingAsync(Matcher matcher, long id) =>
        (await matcher.Get<ICrossCheckDesk>().FindAsync(id, CancellationToken.None))!;

    private static async Task<IReadOnlyList<CrossCheckHit>> HitsAsync(Matcher matcher, long id)
    {
        var desk = matcher.Get<ICrossCheckDesk>();
        var hits = new List<CrossCheckHit>();
        while (await desk.HitsAsync(id, hits.Count, 50, CancellationToken.None) is { Count: > 0 } page)
            hits.AddRange(page);
        return hits;
    }

    private static async Task<(long?, long, long, long)> CountsAsync(Matcher matcher, long id)
    {
        var standing = await StandingAsync(matcher, id);
        return (standing.ComparedWith, standing.Appeared, standing.Gone, standing.Changed);
    }

    /// <summary>One that stores what it found every few rows.</summary>
    private static CrossCheckWorker Worker(Matcher matcher) => new(
        matcher.Database.DataSource, matcher.Get<CrossCheckStore>(),
        new(matcher.Get<CrossCheckStore>(), matcher.Get<IPersonTokens>(), matcher.Get<CheckFiles>(), matcher.Get<MatchingOptions>())
        {
            ChunkSize = 100, ChunksOfStretch = 2,
        },
        matcher.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<CrossCheckWorker>.Instance);
}
