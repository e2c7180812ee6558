using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Demo;
using LowIncomeMonitor.Matching;
using LowIncomeMonitor.Simulation;
using Microsoft.Extensions.DependencyInjection;

namespace LowIncomeMonitor.Host.Bench;

/// <summary>Every household of a simulated county evaluated again, as after a change of standard.</summary>
internal sealed class SweepBench : IBench
{
    private const int People = 40_000;
    private const double Target = 20_000;

    public string Name => "sweep";

    public string About => "households evaluated a second, loaded from and compared with the database, facts of a year included";

    public async Task<BenchResult> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        await using var stage = await BenchStage.OpenAsync(options, cancellationToken);
        // One record in two is a hit: the facts matter here, the misses do not.
        var county = new SimulationOptions(options.Records ?? People, RecordsPerHit: 2);
        CountyWriter.Write(CountySimulator.Generate(county, cancellationToken), stage.Folder, cancellationToken);
        var files = new CountyFiles(stage.Folder);
        await stage.ApplyRosterAsync(files.Roster, cancellationToken);
        var feeds = await files.FeedsAsync(cancellationToken);
        foreach (var source in feeds)
            await stage.ImportAsync(source, files.Registry(source), cancellationToken);
        await stage.TimeToDrainAsync(
            Roles.Matching,
            async (drain, stop) =>
            {
                foreach (var source in feeds)
                    await drain.WaitAsync("matching", Topics.Registry(source), stop);
            },
            cancellationToken);

        var (households, seconds) = await stage.WithoutRolesAsync(
            async services =>
            {
                var sweep = services.GetRequiredService<HouseholdSweep>();
                await sweep.EvaluateAllAsync(BenchStage.Day, cancellationToken);
                var started = TimeProvider.System.GetTimestamp();
                var result = await sweep.EvaluateAllAsync(BenchStage.Day.AddDays(1), cancellationToken);
                return (result.Households, TimeProvider.System.GetElapsedTime(started).TotalSeconds);
            },
            cancellationToken);
        var facts = await stage.CountAsync("select count(*) from matching.facts", cancellationToken);
        return BenchResult.AtLeast(Name, households / seconds, "households/s", Target, "the budget of 20,000 a second") with
        {
            Details = new(StringComparer.Ordinal) { ["households"] = households, ["facts"] = facts, ["seconds"] = seconds },
        };
    }
}
