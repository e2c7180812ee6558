using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Demo;
using LowIncomeMonitor.Simulation;

namespace LowIncomeMonitor.Host.Bench;

/// <summary>Matching on a simulated county's stream, of which 2 % concern the roster, against only reading it.</summary>
internal sealed class StreamBench : IBench
{
    private const int DefaultRecords = 400_000;
    private const double Target = 0.70;

    // A simulated person comes with about 15.5 records, of which the deaths (a quarter) are spent on warming up.
    private const double MeasuredRecordsPerPerson = 11.4;

    public string Name => "stream";

    public string About => "records a second through Matching, 2 % of them hits, against reading the same entries and doing nothing";

    public async Task<BenchResult> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        await using var stage = await BenchStage.OpenAsync(options, cancellationToken);
        var people = Math.Max(100, (int)((options.Records ?? DefaultRecords) / MeasuredRecordsPerPerson));
        CountyWriter.Write(CountySimulator.Generate(new SimulationOptions(people), cancellationToken), stage.Folder, cancellationToken);
        var files = new CountyFiles(stage.Folder);
        string[] measured = [.. (await files.FeedsAsync(cancellationToken)).Where(IsMeasured)];
        await stage.ApplyRosterAsync(files.Roster, cancellationToken);

        // The compilers of both sides are hot before anything is timed.
        await stage.ImportAsync(Sources.Deaths, files.Registry(Sources.Deaths), cancellationToken);
        await stage.TimeToDrainAsync(Roles.Matching, (drain, stop) => UntilReadAsync(drain, [Sources.Deaths], stop), cancellationToken);
        await ReadBareAsync(stage, [Sources.Deaths], cancellationToken);

        var records = 0L;
        foreach (var source in measured)
            records += (await stage.ImportAsync(source, files.Registry(source), cancellationToken)).Accepted;
        var before = await HitsAsync(stage, cancellationToken);
        await ReadBareAsync(stage, measured, cancellationToken);
        var bare = await ReadBareAsync(stage, measured, cancellationToken);
        var matched = await stage.TimeToDrainAsync(
            Roles.Matching, (drain, stop) => UntilReadAsync(drain, measured, stop), cancellationToken);
        var hits = await HitsAsync(stage, cancellationToken) - before;

        var (rate, bareRate) = (records / matched.Elapsed.TotalSeconds, records / bare.TotalSeconds);
        return BenchResult.ShareOf(Name, rate, "records/s", bareRate, "bare consume rate of the same topics, same run", Target) with
        {
            Details = new(StringComparer.Ordinal)
            {
                ["records"] = records, ["hits"] = hits, ["hit_share"] = hits / (double)records, ["bare_records_per_second"] = bareRate,
                ["people"] = people, ["seconds"] = matched.Elapsed.TotalSeconds, ["bare_seconds"] = bare.TotalSeconds,
                ["service_cpu_us_per_record"] = matched.Cpu.TotalMicroseconds / records,
            },
        };
    }

    // Payments are not looked up: each is the bureau's own.
    private static bool IsMeasured(string source) => source is not (Sources.Deaths or Sources.Payments);

    private static async Task UntilReadAsync(PipelineDrain drain, IEnumerable<string> sources, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
            await drain.WaitAsync("matching", Topics.Registry(source), cancellationToken);
    }

    private static Task<TimeSpan> ReadBareAsync(BenchStage stage, IReadOnlyList<string> sources, CancellationToken cancellationToken) =>
        stage.WithoutRolesAsync(
            services => BareReader.ReadToEndAsync(services, [.. sources.Select(Topics.Registry)], cancellationToken), cancellationToken);

    private static Task<long> HitsAsync(BenchStage stage, CancellationToken cancellationToken) =>
        stage.CountAsync("select count(*) from matching.record_heads where hit", cancellationToken);
}
