using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Host.Composition;

namespace LowIncomeMonitor.Host.Bench;

/// <summary>Records all of which hit somebody and raise a finding, through Matching and Alerts until the cases stand committed.</summary>
internal sealed class HitsBench : IBench
{
    private const int DefaultRecords = 40_000;
    private const int MembersPerHousehold = 2;
    private const double Target = 5_000;

    public string Name => "hits";

    public string About => "hits a second from the log to committed cases; each raises a finding, two of them make a case";

    public async Task<BenchResult> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        await using var stage = await BenchStage.OpenAsync(options, cancellationToken);
        var records = Math.Max(1000, options.Records ?? DefaultRecords);
        var warmUp = records / 4;
        await stage.ApplyRosterAsync(stage.Files.Roster(warmUp + records, MembersPerHousehold), cancellationToken);
        await stage.ImportAsync(Sources.Vehicles, stage.Files.Cars("warm-up.csv", Enumerable.Range(0, warmUp)), cancellationToken);
        await DrainAsync(stage, cancellationToken);

        await stage.ImportAsync(Sources.Vehicles, stage.Files.Cars("hits.csv", Enumerable.Range(warmUp, records)), cancellationToken);
        var before = await CasesAsync(stage, cancellationToken);
        var time = await DrainAsync(stage, cancellationToken);
        var cases = await CasesAsync(stage, cancellationToken) - before;
        if (cases != records / MembersPerHousehold)
            throw new InvalidOperationException($"{cases} cases came of {records} hits in households of {MembersPerHousehold}.");

        return BenchResult.AtLeast(Name, records / time.Elapsed.TotalSeconds, "hits/s", Target, "the budget of 5,000 a second") with
        {
            Details = new(StringComparer.Ordinal)
            {
                ["records"] = records, ["cases"] = cases, ["seconds"] = time.Elapsed.TotalSeconds,
                ["service_cpu_us_per_hit"] = time.Cpu.TotalMicroseconds / records,
            },
        };
    }

    private static Task<DrainTime> DrainAsync(BenchStage stage, CancellationToken cancellationToken) => stage.TimeToDrainAsync(
        Roles.Matching | Roles.Alerts,
        async (drain, stop) =>
        {
            await drain.WaitAsync("matching", Topics.Registry(Sources.Vehicles), stop);
            await drain.WaitAsync("alerts", Topics.Findings, stop);
        },
        cancellationToken);

    private static Task<long> CasesAsync(BenchStage stage, CancellationToken cancellationToken) =>
        stage.CountAsync("select count(*) from alerts.cases", cancellationToken);
}
