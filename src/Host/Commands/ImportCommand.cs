using System.CommandLine;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Output;
using LowIncomeMonitor.Ingestion.Import;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>Imports files; the same command goes on where an interrupted one ended.</summary>
internal static class ImportCommand
{
    private static readonly Option<string?> s_mapping = new("--mapping") { Description = "YAML file of their column: our field." };
    private static readonly Option<string?> s_encoding = new("--encoding") { Description = "utf-8 or gb18030; told from the content unless given." };
    private static readonly Option<bool> s_again = new("--again") { Description = "Imports a file once more that is complete already." };
    private static readonly Option<bool> s_json = new("--json") { Description = "Prints one JSON object on standard output." };

    public static Command Create() => new("import", "Imports a roster or a register's file: csv, xlsx or jsonl.") { Roster(), Registry() };

    private static Command Roster()
    {
        var file = new Argument<string>("FILE");
        var asOf = new Option<string?>("--as-of") { Description = "Day for which the roster speaks, yyyy-MM-dd; today unless given." };
        var part = new Option<bool>("--part") { Description = "The file lists a part of the roster only: whoever is missing stays." };
        var command = new Command("roster", "Imports a roster snapshot as a dated difference.")
        {
            file, asOf, part, s_mapping, s_encoding, s_again, s_json,
        };
        command.SetGuardedAction((parsed, cancellationToken) => RunAsync(
            parsed,
            new ImportRequest(Sources.Roster, parsed.GetValue(file)!)
            {
                AsOf = DayText.Read("--as-of", parsed.GetValue(asOf)),
                WholeRoster = !parsed.GetValue(part),
            },
            cancellationToken));
        return command;
    }

    private static Command Registry()
    {
        var source = new Argument<string>("SOURCE") { Description = string.Join(", ", Sources.Feeds) };
        var file = new Argument<string>("FILE");
        var command = new Command("registry", "Imports a file of a register, or of payments.") { source, file, s_mapping, s_encoding, s_again, s_json };
        command.SetGuardedAction((parsed, cancellationToken) => RunAsync(
            parsed, new ImportRequest(parsed.GetValue(source)!, parsed.GetValue(file)!), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, ImportRequest request, CancellationToken cancellationToken)
    {
        await using var app = MonitorHost.Build(Roles.None, logLevel: LogLevel.Warning);
        await MonitorHost.PrepareAsync(app.Services, cancellationToken);
        var bar = new ImportBar(request.Source, TimeProvider.System);
        var summary = await app.Services.GetRequiredService<FileImporter>().ImportAsync(
            request with
            {
                MappingPath = parsed.GetValue(s_mapping),
                Encoding = parsed.GetValue(s_encoding),
                Again = parsed.GetValue(s_again),
            },
            bar, cancellationToken);
        bar.Finish();
        if (parsed.GetValue(s_json))
        {
            await Json.PrintAsync(new
            {
                summary.ImportId, summary.Source, Outcome = summary.Outcome.ToString(), summary.Accepted, summary.Quarantined,
                Refusals = summary.FirstRefusals, Seconds = summary.Elapsed.TotalSeconds,
            });
            return ExitCodes.Done;
        }

        await Console.Out.WriteLineAsync(summary.Outcome == ImportOutcome.AlreadyImported
            ? $"This file is already imported as {summary.ImportId}; nothing was changed. Add --again to import it once more."
            : $"Import {summary.ImportId}: {summary.Accepted:N0} accepted, {summary.Quarantined:N0} refused, {summary.Elapsed.TotalSeconds:N1} s.");
        foreach (var refusal in summary.FirstRefusals)
            await Console.Out.WriteLineAsync($"  line {refusal.LineNo}, {refusal.Column}: {refusal.Reason} [{refusal.Code}]");
        return ExitCodes.Done;
    }
}
