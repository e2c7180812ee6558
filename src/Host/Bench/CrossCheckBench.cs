using System.Diagnostics;
using System.Text;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching;
using LowIncomeMonitor.Matching.CrossChecks;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Host.Bench;

/// <summary>A register's file against a roster's file, against only counting the line breaks of the same bytes.</summary>
internal sealed class CrossCheckBench : IBench
{
    private const int DefaultRows = 3_000_000;
    private const int People = 100_000;
    private const int ChunkSize = 1 << 20;
    private const int Runs = 5;

    /// <summary>Three times the median of DuckDB 1.5 on the machine of docs/benchmarks.md, as a share of the bare scan there.</summary>
    private const double Target = 0.13;

    private const double MemoryTarget = 300;

    public string Name => "crosscheck";

    public string About => "rows a second of a vehicle extract checked against 100,000 people, against a scan for line breaks of the same bytes";

    public async Task<BenchResult> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("monitor-bench-").FullName;
        try
        {
            var files = new BenchFiles(folder);
            var roster = files.Roster(People, membersPerHousehold: 3);
            var register = files.Cars("vehicles.csv", Owners(Math.Max(1000, options.Records ?? DefaultRows)));
            return await MeasureAsync(new(roster, register, Sources.Vehicles, Path.Combine(folder, "hits.csv")), cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>One owner in fifty is rostered.</summary>
    private static IEnumerable<int> Owners(int rows)
    {
        for (var i = 0; i < rows; i++)
            yield return i % 50 == 0 ? i / 50 % People : People + (i % (BenchPeople.Most - People));
    }

    private async Task<BenchResult> MeasureAsync(CrossCheckRequest request, CancellationToken cancellationToken)
    {
        var runner = new CrossCheckRunner(TimeProvider.System, new MatchingOptions().UtcOffset);
        var first = await runner.RunAsync(request, null, cancellationToken);
        var (rates, scans) = (new List<double>(), new List<double>());
        // In turns, so that whatever else the machine does meets both.
        for (var i = 0; i < Runs; i++)
        {
            scans.Add(first.Rows / await ScanAsync(request.RegisterPath, cancellationToken));
            rates.Add((await runner.RunAsync(request, null, cancellationToken)).RowsPerSecond);
        }

        using var process = Process.GetCurrentProcess();
        var (rate, scan) = (rates.Order().ElementAt(Runs / 2), scans.Order().ElementAt(Runs / 2));
        var result = BenchResult.ShareOf(Name, rate, "rows/s", scan, "scan for line breaks of the same bytes, as many threads, same run", Target) with
        {
            Details = new(StringComparer.Ordinal)
            {
                ["rows"] = first.Rows, ["hits"] = first.Hits, ["bytes"] = new FileInfo(request.RegisterPath).Length,
                ["first_rows_per_second"] = first.RowsPerSecond, ["best_rows_per_second"] = rates.Max(), ["scan_rows_per_second"] = scan,
            },
        };
        return result.With(BenchResult.AtMost(
            "crosscheck memory", process.PeakWorkingSet64 / 1e6, "MB", MemoryTarget, "the budget of 300 MB"));
    }

    /// <summary>Seconds of reading the file and counting its line breaks, chunk by chunk as a check reads it.</summary>
    private static async Task<double> ScanAsync(string path, CancellationToken cancellationToken)
    {
        using var bytes = new FileBytes(path);
        var chunks = new CsvFileChunks(bytes, 0, ChunkSize);
        var started = TimeProvider.System.GetTimestamp();
        var lines = 0L;
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(Count, cancellationToken)));
        return lines == 0 ? throw new InvalidOperationException("The file has no lines.") : TimeProvider.System.GetElapsedTime(started).TotalSeconds;

        void Count()
        {
            var chunk = new CsvChunk(ChunkSize, Encoding.UTF8);
            while (chunks.ReadNext(chunk) >= 0)
                Interlocked.Add(ref lines, chunk.Bytes[..chunk.Limit].Count((byte)'\n'));
        }
    }
}
