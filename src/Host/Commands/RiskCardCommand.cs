using System.CommandLine;
using LowIncomeMonitor.Alerts.Risk.Store;
using LowIncomeMonitor.Domain.Risk.Training;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Output;
using Microsoft.Extensions.DependencyInjection;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>What people must know of a stored model: as text, or as JSON.</summary>
internal static class RiskCardCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("MODEL") { Description = "Identifier, as risk models lists it." };
        var json = new Option<bool>("--json") { Description = "Prints one JSON object on standard output." };
        var command = new Command("card", "The model card of a stored model: data, seed, what was chosen, quality on later rows.") { id, json };
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            await using var app = MonitorHost.Build(Roles.None);
            await MonitorHost.PrepareAsync(app.Services, cancellationToken);
            var card = (await app.Services.GetRequiredService<RiskModelStore>().FindAsync(parsed.GetValue(id)!, cancellationToken)).Card;
            if (parsed.GetValue(json))
                await Json.PrintAsync(card);
            else
                await Console.Out.WriteAsync(ModelCardText.Of(card));
            return ExitCodes.Done;
        });
        return command;
    }
}
