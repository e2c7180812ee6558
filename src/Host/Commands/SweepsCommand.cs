using System.CommandLine;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Sweeps;
using LowIncomeMonitor.Matching;
using LowIncomeMonitor.Matching.Sweeps;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>What the sweeps over all households changed, what is owed, what is to be checked by hand.</summary>
internal static class SweepsCommand
{
    private const int Listed = 30;

    private static readonly Option<bool> s_json = new("--json") { Description = "Prints one JSON object on standard output." };

    public static Command Create()
    {
        var command = new Command("sweeps", "What each evaluation of all households changed against the one before.")
        {
            List(), Show(), Raises(), Run(),
        };
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "The latest sweeps.") { s_json };
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            await using var app = await OpenAsync(cancellationToken);
            var sweeps = await app.Services.GetRequiredService<SweepBook>().ListAsync(Listed, cancellationToken);
            if (parsed.GetValue(s_json))
                await SweepScreen.PrintListJsonAsync(sweeps);
            else
                SweepScreen.PrintList(sweeps);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Show()
    {
        var number = Number();
        var command = new Command("show", "One sweep: its difference report, what is owed, its sample.") { number, s_json };
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            await using var app = await OpenAsync(cancellationToken);
            var book = app.Services.GetRequiredService<SweepBook>();
            var sweep = await FindAsync(book, parsed.GetValue(number), cancellationToken);
            var differences = await book.DifferencesAsync(sweep.Id, cancellationToken);
            var raises = await book.RaisesAsync(sweep.Id, cancellationToken);
            var sample = await book.SampleAsync(sweep, cancellationToken);
            if (parsed.GetValue(s_json))
                await SweepScreen.PrintJsonAsync(sweep, differences, raises, sample);
            else
                SweepScreen.Print(sweep, differences, raises, sample);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Raises()
    {
        var number = Number();
        var to = new Option<string?>("--out") { Description = "The file to write; standard output unless given." };
        var command = new Command("raises", "The raise and back-pay list (J01) of a sweep as CSV, households by number.") { number, to };
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            await using var app = await OpenAsync(cancellationToken);
            var book = app.Services.GetRequiredService<SweepBook>();
            var sweep = await FindAsync(book, parsed.GetValue(number), cancellationToken);
            var raises = await book.RaisesAsync(sweep.Id, cancellationToken);
            if (parsed.GetValue(to) is { } path)
            {
                await RaiseFile.WriteAsync(path, raises);
                await Console.Error.WriteLineAsync($"{raises.Count:N0} rows of sweep {sweep.Id} written to {path}.");
            }
            else
            {
                await RaiseFile.WriteAsync(Console.Out, raises);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Run()
    {
        var command = new Command("run", "Evaluates every household today, as the night does; goes on with a sweep that was stopped.") { s_json };
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            await using var app = await OpenAsync(cancellationToken);
            var clock = app.Services.GetRequiredService<TimeProvider>();
            var offset = app.Services.GetRequiredService<MatchingOptions>().UtcOffset;
            var today = DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(offset).DateTime);
            await app.Services.GetRequiredService<HouseholdSweep>().EvaluateAllAsync(today, cancellationToken);
            var sweep = await app.Services.GetRequiredService<SweepBook>().FindAsync(null, cancellationToken);
            if (parsed.GetValue(s_json))
                await SweepScreen.PrintListJsonAsync([sweep!]);
            else
                SweepScreen.PrintList([sweep!]);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Argument<long?> Number() =>
        new("SWEEP") { Description = "Number of the sweep; the latest finished unless given.", Arity = ArgumentArity.ZeroOrOne };

    private static async Task<SweepSummary> FindAsync(SweepBook book, long? number, CancellationToken cancellationToken) =>
        await book.FindAsync(number, cancellationToken) ?? throw new CommandFailedException(
            number is null
                ? "No sweep has finished yet. One runs every night; ./monitor sweeps run does it now."
                : $"There is no sweep {number}. ./monitor sweeps list shows those that there are.");

    private static async Task<WebApplication> OpenAsync(CancellationToken cancellationToken)
    {
        var app = MonitorHost.Build(Roles.None, logLevel: LogLevel.Warning);
        await MonitorHost.PrepareAsync(app.Services, cancellationToken);
        return app;
    }
}
