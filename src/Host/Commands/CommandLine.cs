using System.CommandLine;
using System.Globalization;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>The program's commands. Exit codes: 0 done, 1 the run failed, 2 wrong use.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        // Numbers and dates are the same on every machine, whatever its language.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var root = new RootCommand("Low-income population monitoring and early warning (低收入人口动态监测预警).")
        {
            DemoCommand.Create(),
            ServeCommand.Create(),
            MigrateCommand.Create(),
            SimulateCommand.Create(),
            ImportCommand.Create(),
            CrossCheckCommand.Create(),
            EvaluateCommand.Create(),
            BenchCommand.Create(),
            QuarantineCommand.Create(),
            LinkCommand.Create(),
            FeedsCommand.Create(),
            ReconcileCommand.Create(),
            AlertsCommand.Create(),
            ReviewCommand.Create(),
            PolicyCommand.Create(),
            SweepsCommand.Create(),
            RiskCommand.Create(),
            TokenCommand.Create(),
            KeysCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("Add --help to see what a command takes.");
            return ExitCodes.WrongUse;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }
}
