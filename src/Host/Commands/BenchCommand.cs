using System.CommandLine;
using System.Globalization;
using LowIncomeMonitor.Host.Bench;
using LowIncomeMonitor.Host.Output;
using Microsoft.Extensions.Configuration;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>Measures; whoever reads the result judges it, so that a missed target is no failed run.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = $"{string.Join(", ", BenchCatalogue.All.Select(bench => bench.Name))}, or all." };
        var records = new Option<int?>("--records") { Description = "Size of the run; each bench has its own unless given." };
        var seconds = new Option<int?>("--seconds") { Description = "Length of the bench latency; 30 unless given." };
        var json = new Option<bool>("--json") { Description = "Prints one JSON object on standard output." };
        var command = new Command("bench", "Measures what docs/benchmarks.md sets budgets for, each against something taken in the same run.")
        {
            name, records, seconds, json,
        };
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
            var options = new BenchOptions(configuration["Monitor:Database"], parsed.GetValue(records), parsed.GetValue(seconds));
            var results = await RunAsync(BenchCatalogue.Named(parsed.GetValue(name)!), options, cancellationToken);
            if (!parsed.GetValue(json))
                Print(results);
            else if (parsed.GetValue(name) == "all")
                await Json.PrintAsync(new { Benches = results, Ok = results.All(result => result.Ok) });
            else
                await Json.PrintAsync(results[0]);
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<List<BenchResult>> RunAsync(
        IReadOnlyList<IBench> benches, BenchOptions options, CancellationToken cancellationToken)
    {
        var results = new List<BenchResult>(benches.Count);
        foreach (var bench in benches)
        {
            await Console.Error.WriteLineAsync($"{bench.Name}: {bench.About}.");
            results.Add((await bench.RunAsync(options, cancellationToken)).At(MachineLoad.Now()));
        }

        return results;
    }

    private static void Print(IReadOnlyList<BenchResult> results)
    {
        Tables.Print(
            "Benchmarks", ["bench", "value", "ratio", "to", "target", "reached", "load"],
            results.SelectMany(result => result.Parts is { } parts ? [result, .. parts] : (IReadOnlyList<BenchResult>)[result]).Select(Row));
        Tables.Print(
            "Counted on the way", ["bench", "what", "value"],
            results.SelectMany(result => result.Details.Select(detail => (string[])[result.Name, detail.Key, Number(detail.Value)])));
    }

    private static string[] Row(BenchResult result)
    {
        var sign = result.Bound == "min" ? "≥" : "≤";
        return
        [
            result.Name, $"{Number(result.Value)} {result.Unit}", Number(result.Ratio), result.RatioTo,
            $"{result.JudgedBy} {sign} {Number(result.Target)}", result.Ok ? "yes" : "no", Number(result.Load),
        ];
    }

    private static string Number(double value) =>
        value.ToString(Math.Abs(value) >= 100 ? "N0" : Math.Abs(value) < 0.01 ? "G3" : "N2", CultureInfo.InvariantCulture);
}
