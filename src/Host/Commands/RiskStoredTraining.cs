using System.CommandLine;
using LowIncomeMonitor.Alerts;
using LowIncomeMonitor.Alerts.Risk.Learning;
using LowIncomeMonitor.Alerts.Risk.Store;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Training;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Output;
using LowIncomeMonitor.Host.Risk;
using Microsoft.Extensions.DependencyInjection;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>The part of <c>risk train</c> that learns from what the service has seen, instead of from a table.</summary>
internal static class RiskStoredTraining
{
    private static readonly Option<bool> s_stored = new("--stored") { Description = "Learns from the households that the service has described, and stores candidates." };
    private static readonly Option<int?> s_months = new("--months") { Description = "With --stored: back in need within 6 or 12 months; 12 unless configured." };
    private static readonly Option<string?> s_until = new("--until") { Description = "With --stored: the last day to look at, yyyy-MM-dd; yesterday unless given." };
    private static readonly Option<string?> s_by = new("--by") { Description = "With --stored: your name; it is kept with the candidates." };

    public static IReadOnlyList<Option> Options => [s_stored, s_months, s_until, s_by];

    public static bool IsAsked(ParseResult parsed) => parsed.GetValue(s_stored);

    public static async Task<int> RunAsync(
        ParseResult parsed, Option<int> seed, Option<string?> file, Option<bool> json, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(s_by) is not { Length: > 0 } by)
            throw new ArgumentException("--stored adds candidates to the service; --by NAME says who did.");
        var until = DayText.Read("--until", parsed.GetValue(s_until));
        await using var app = MonitorHost.Build(Roles.None);
        await MonitorHost.PrepareAsync(app.Services, cancellationToken);
        var learning = app.Services.GetRequiredService<AlertsOptions>().Learning with { Seed = parsed.GetValue(seed) };
        learning = learning with { Months = parsed.GetValue(s_months) ?? learning.Months };
        if (learning.Faults().FirstOrDefault() is { } fault)
            throw new ArgumentException(fault);
        var result = await app.Services.GetRequiredService<ObservationTraining>().RunAsync(
            by, learning, until, Console.Error.WriteLine, cancellationToken);
        if (parsed.GetValue(file) is { } path)
            await File.WriteAllTextAsync(path, RiskJson.Write(result.Chosen), cancellationToken);
        if (parsed.GetValue(json))
        {
            await Json.PrintAsync(new
            {
                Chosen = RiskModelStore.IdOf(result.Chosen), result.Stored, Models = result.Trained.Select(trained => trained.Card),
            });
            return ExitCodes.Done;
        }

        RiskCommand.PrintTable([.. result.Trained.Select(t => new RiskRun(t.Card.Kind, t.Card.Test, t, 0))], result.Chosen.Card.Kind);
        await Console.Out.WriteAsync(ModelCardText.Of(result.Chosen.Card));
        await Console.Out.WriteLineAsync($"Candidates: {string.Join(", ", result.Stored)}. None is in use by this: risk promote puts one in use, in your name.");
        return ExitCodes.Done;
    }
}
