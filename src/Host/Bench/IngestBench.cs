using System.Buffers;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Host.Bench;

/// <summary>Rows of a file, validated, sealed and committed to the log, against only finding where its rows end.</summary>
internal sealed class IngestBench : IBench
{
    private const int DefaultRecords = 300_000;
    private const double Target = 50_000;

    public string Name => "ingest";

    public string About => "rows a second of a CSV file until sealed and committed to the log, against a scan for line ends";

    public async Task<BenchResult> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        await using var stage = await BenchStage.OpenAsync(options, cancellationToken);
        var records = Math.Max(1000, options.Records ?? DefaultRecords);
        var warmUp = records / 4;
        await stage.ImportAsync(Sources.Vehicles, stage.Files.Cars("warm-up.csv", Enumerable.Range(0, warmUp)), cancellationToken);

        var path = stage.Files.Cars("rows.csv", Enumerable.Range(warmUp, records));
        ScanLines(path);
        var started = TimeProvider.System.GetTimestamp();
        var lines = ScanLines(path);
        var scan = lines / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        var summary = await stage.ImportAsync(Sources.Vehicles, path, cancellationToken);

        var rate = summary.Accepted / summary.Elapsed.TotalSeconds;
        return BenchResult.AtLeast(Name, rate, "rows/s", Target, "scan for line ends of the same bytes, same run") with
        {
            Ratio = rate / scan,
            Details = new(StringComparer.Ordinal)
            {
                ["rows"] = summary.Rows, ["bytes"] = new FileInfo(path).Length, ["scan_rows_per_second"] = scan,
                ["seconds"] = summary.Elapsed.TotalSeconds,
            },
        };
    }

    private static long ScanLines(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 20);
        var lines = 0L;
        for (var read = file.Read(buffer); read > 0; read = file.Read(buffer))
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        ArrayPool<byte>.Shared.Return(buffer);
        return lines;
    }
}
