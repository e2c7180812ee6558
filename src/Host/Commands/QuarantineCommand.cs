using System.CommandLine;
using System.Text;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Output;
using LowIncomeMonitor.Ingestion.Replay;
using LowIncomeMonitor.Platform.Quarantine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>Refused input: looks at it and tries it again.</summary>
internal static class QuarantineCommand
{
    private static readonly Option<string?> s_source = new("--source") { Description = "Only one register." };
    private static readonly Option<string?> s_reason = new("--reason") { Description = "Only one reason code, or a group such as field.*" };

    public static Command Create() => new("quarantine", "Refused input with its reason.") { List(), Show(), Replay() };

    private static Command List()
    {
        var limit = new Option<int>("--limit") { DefaultValueFactory = _ => 50, Description = "Most rows." };
        var json = new Option<bool>("--json") { Description = "Prints one JSON object on standard output." };
        var command = new Command("list", "Lists refused input without its content.") { s_source, s_reason, limit, json };
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            await using var app = await OpenAsync(cancellationToken);
            var store = app.Services.GetRequiredService<QuarantineStore>();
            var items = await store.ListAsync(
                new QuarantineFilter(parsed.GetValue(s_source), parsed.GetValue(s_reason)), 0, parsed.GetValue(limit), cancellationToken);
            var counts = await store.CountAsync(cancellationToken);
            if (parsed.GetValue(json))
            {
                await Json.PrintAsync(new { counts, items });
                return ExitCodes.Done;
            }

            Tables.Print("By reason", ["source", "reason", "state", "count"], counts.Select(c => (string[])[c.Source, c.ReasonCode, $"{c.State}", $"{c.Count:N0}"]));
            Tables.Print("Latest", ["id", "where", "field", "reason"], items.Select(i => (string[])[$"{i.Id}", i.Provenance, i.Field, i.Reason]));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Show()
    {
        var id = new Argument<long>("ID");
        var who = new Option<string?>("--who") { Description = "Your name; with --why, shows the content and records that you looked." };
        var why = new Option<string?>("--why") { Description = "Why you must see the content." };
        var command = new Command("show", "Shows one refused input.") { id, who, why };
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            await using var app = await OpenAsync(cancellationToken);
            var store = app.Services.GetRequiredService<QuarantineStore>();
            var item = await store.FindAsync(parsed.GetValue(id), cancellationToken)
                ?? throw new CommandFailedException($"There is no quarantined input {parsed.GetValue(id)}.");
            await Console.Out.WriteLineAsync($"{item.Provenance}\n{item.Field} {item.ReasonCode}: {item.Reason}\nkept {item.KeptAt:u}, {item.State}");
            if (parsed.GetValue(who) is not { Length: > 0 } reader || parsed.GetValue(why) is not { Length: > 0 } reason)
            {
                await Console.Out.WriteLineAsync("The content is sealed. Give --who and --why to see it; that is recorded.");
                return ExitCodes.Done;
            }

            var opened = await store.RevealAsync(item.Id, reader, reason, cancellationToken);
            await Console.Out.WriteLineAsync(Encoding.UTF8.GetString(opened!.Bytes.Span));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Replay()
    {
        var who = new Option<string>("--who") { Description = "Your name.", Required = true };
        var mapping = new Option<string?>("--mapping") { Description = "A corrected mapping for rows of files." };
        var command = new Command("replay", "Sends refused input through the pipeline again, after what refused it was mended.") { s_source, s_reason, mapping, who };
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            await using var app = await OpenAsync(cancellationToken);
            var summary = await app.Services.GetRequiredService<QuarantineReplay>().ReplayAsync(
                new QuarantineFilter(parsed.GetValue(s_source), parsed.GetValue(s_reason)), parsed.GetValue(mapping), parsed.GetValue(who)!, cancellationToken);
            await Console.Out.WriteLineAsync($"{summary.Accepted:N0} accepted now, {summary.Refused:N0} refused again, {summary.Skipped:N0} skipped.");
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<WebApplication> OpenAsync(CancellationToken cancellationToken)
    {
        var app = MonitorHost.Build(Roles.None, logLevel: LogLevel.Warning);
        await MonitorHost.PrepareAsync(app.Services, cancellationToken);
        return app;
    }
}
