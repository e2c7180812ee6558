using System.CommandLine;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Platform.Database;
using Microsoft.Extensions.DependencyInjection;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>Brings the database to the version of this program and ends.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Brings the database to the version of this program. Forward only; safe to repeat.");
        command.SetGuardedAction(async (_, cancellationToken) =>
        {
            await using var app = MonitorHost.Build(Roles.None);
            var applied = await app.Services.GetRequiredService<MigrationRunner>().ApplyAsync(cancellationToken);
            await Console.Error.WriteLineAsync(applied == 0 ? "The database is up to date." : $"Applied {applied} migrations.");
            return ExitCodes.Done;
        });
        return command;
    }
}
