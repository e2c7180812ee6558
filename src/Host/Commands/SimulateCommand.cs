using System.CommandLine;
using LowIncomeMonitor.Host.Output;
using LowIncomeMonitor.Simulation;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>Writes a synthetic county as files.</summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var folder = new Option<string>("--out") { Description = "Folder to write to.", Required = true };
        var people = new Option<int>("--people") { Description = "Rostered people.", DefaultValueFactory = _ => 25_000 };
        var seed = new Option<long>("--seed") { Description = "Equal seeds give equal files.", DefaultValueFactory = _ => 1 };
        var profile = new Option<string>("--profile") { Description = "chibi, qingyuan or xinhui.", DefaultValueFactory = _ => "chibi" };
        var months = new Option<int>("--months") { Description = "Length of the simulated period.", DefaultValueFactory = _ => 12 };
        var json = new Option<bool>("--json") { Description = "Prints one JSON object on standard output." };
        var command = new Command("simulate", "Writes the files of a synthetic county with known truth.")
        {
            folder, people, seed, profile, months, json,
        };
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            var options = new SimulationOptions(
                parsed.GetValue(people), parsed.GetValue(seed), parsed.GetValue(profile)!, parsed.GetValue(months));
            var counts = CountyWriter.Write(CountySimulator.Generate(options, cancellationToken), parsed.GetValue(folder)!, cancellationToken);
            if (parsed.GetValue(json))
                await Json.PrintAsync(counts.ToDictionary(c => c.File, c => c.Rows));
            else
                Tables.Print("Written", ["file", "rows", "to be refused"], counts.Select(c => (string[])[c.File, $"{c.Rows:N0}", $"{c.Quarantine:N0}"]));
            return ExitCodes.Done;
        });
        return command;
    }
}
