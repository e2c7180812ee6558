using System.Collections.Concurrent;
using LowIncomeMonitor.Platform.Database;
using LowIncomeMonitor.Platform.Scheduling;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LowIncomeMonitor.Platform.Tests.Scheduling;

public sealed class SchedulerServiceTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Never = "0 0 0 1 1 ? 2099";
    private const string EverySecond = "* * * * * ?";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [RequiresPostgresFact]
    public async Task Start_TwoProcessesAtOnce_RunEachInstantOnce()
    {
        var database = await postgres.CreateDatabaseAsync(new PlatformMigrations());
        var job = new RecordingJob(EverySecond);
        await using var one = Services(database, job);
        await using var two = Services(database, job);

        await Task.WhenAll(StartAsync(one), StartAsync(two));
        await Eventually.BecomesTrueAsync(() => job.Runs.Count >= 5, Patience, "five runs");
        await Task.WhenAll(StopAsync(one), StopAsync(two));

        Assert.Equal(job.Runs.Distinct(), job.Runs);
        Assert.Equal(0, job.Overlaps);
    }

    [RequiresPostgresFact]
    public async Task Start_AfterARestart_KeepsTheScheduleAndMakesUpWhatWasMissed()
    {
        var database = await postgres.CreateDatabaseAsync(new PlatformMigrations());
        var job = new RecordingJob(Never);
        await RunOnceAsync(database, job);
        await database.ExecuteAsync("update quartz.qrtz_triggers set next_fire_time = next_fire_time - 864000000000");
        var planned = await NextAsync(database);

        await RunOnceAsync(database, job);
        Assert.Equal(planned, await NextAsync(database));

        // An instant that passed while no process ran is made up by one run.
        await database.ExecuteAsync($"update quartz.qrtz_triggers set next_fire_time = {DateTimeOffset.UnixEpoch.AddYears(50).UtcTicks}");
        await using var services = Services(database, job);
        await StartAsync(services);
        await Eventually.BecomesTrueAsync(() => job.Runs.Count == 1, Patience, "the missed run");
        await StopAsync(services);
        Assert.Single(job.Runs);
    }

    [RequiresPostgresFact]
    public async Task Start_CronChanged_ReplacesTheStoredOne()
    {
        var database = await postgres.CreateDatabaseAsync(new PlatformMigrations());
        await RunOnceAsync(database, new RecordingJob(Never));

        await RunOnceAsync(database, new RecordingJob("0 0 0 1 1 ? 2098"));

        Assert.Equal("0 0 0 1 1 ? 2098", await database.ScalarAsync<string>("select cron_expression from quartz.qrtz_cron_triggers"));
    }

    [RequiresPostgresFact]
    public async Task Run_JobThatFails_RunsAgainAndItsTextIsNotLogged()
    {
        var database = await postgres.CreateDatabaseAsync(new PlatformMigrations());
        var job = new RecordingJob(EverySecond, fails: true);
        using var lines = new LogCapture();
        await using var services = Services(database, job, lines);

        await StartAsync(services);
        await Eventually.BecomesTrueAsync(() => job.Runs.Count >= 2, Patience, "a second run");
        await StopAsync(services);

        Assert.Contains(lines.Lines, line => line.Contains("Job test.recording", StringComparison.Ordinal) && line.Contains("failed", StringComparison.Ordinal));
        Assert.DoesNotContain(lines.Lines, line => line.Contains(RecordingJob.Secret, StringComparison.Ordinal));
    }

    private static ServiceProvider Services(TestDatabase database, IScheduledJob job, LogCapture? lines = null) =>
        new ServiceCollection()
            .AddLogging(logging => { if (lines is not null) logging.Services.AddSingleton(lines.CreateFactory()); })
            .AddSingleton(database.DataSource)
            .AddSingleton(job)
            .AddScheduledJobs(new SchedulingOptions { IdleWait = TimeSpan.FromSeconds(1), CheckinInterval = TimeSpan.FromSeconds(2) })
            .BuildServiceProvider();

    private static async Task RunOnceAsync(TestDatabase database, RecordingJob job)
    {
        await using var services = Services(database, job);
        await StartAsync(services);
        await StopAsync(services);
    }

    private static Task<long> NextAsync(TestDatabase database) =>
        database.ScalarAsync<long>("select next_fire_time from quartz.qrtz_triggers");

    private static Task StartAsync(ServiceProvider services) =>
        services.GetServices<IHostedService>().OfType<SchedulerService>().Single().StartAsync(CancellationToken.None);

    private static Task StopAsync(ServiceProvider services) =>
        services.GetServices<IHostedService>().OfType<SchedulerService>().Single().StopAsync(CancellationToken.None);

    private sealed class RecordingJob(string cron, bool fails = false) : IScheduledJob
    {
        public const string Secret = "a value of a row";

        private int _running;

        public ConcurrentQueue<DateTimeOffset> Runs { get; } = new();

        public int Overlaps { get; private set; }

        public string Name => "test.recording";

        public string Cron => cron;

        public async Task RunAsync(DateTimeOffset dueAt, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _running) > 1)
                Overlaps++;
            Runs.Enqueue(dueAt);
            await Task.Yield();
            Interlocked.Decrement(ref _running);
            if (fails)
                throw new InvalidOperationException(Secret);
        }
    }
}
