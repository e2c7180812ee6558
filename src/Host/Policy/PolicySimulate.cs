using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Policy;
using LowIncomeMonitor.Host.Commands;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Demo;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Host.Policy;

/// <summary>What other parameters would do to everybody on the roster, or in a simulated folder. Stores nothing.</summary>
/// <param name="Region">Where.</param>
/// <param name="On">From when.</param>
/// <param name="Sets">Changes as typed.</param>
/// <param name="Findings">Whether the rules are asked, too.</param>
/// <param name="List">File for the households concerned; null for none.</param>
internal sealed record PolicySimulate(RegionCode Region, DateOnly On, IReadOnlyList<string> Sets, bool Findings, string? List)
{
    /// <summary>On the configured database.</summary>
    public async Task<PolicyEffect> OnDatabaseAsync(CancellationToken cancellationToken)
    {
        await using var app = MonitorHost.Build(Roles.None, logLevel: LogLevel.Warning);
        await MonitorHost.PrepareAsync(app.Services, cancellationToken);
        return await RunAsync(app.Services, cancellationToken);
    }

    /// <summary>On a folder that ./monitor simulate wrote, in a database that is made for it and dropped.</summary>
    public async Task<PolicyEffect> OnFolderAsync(CountyFiles files, CancellationToken cancellationToken)
    {
        var server = new ConfigurationBuilder().AddEnvironmentVariables().Build()["Monitor:Database"]
            ?? throw new CommandFailedException("MONITOR__DATABASE is not set. Start this command through ./monitor.");
        await using var database = new DemoDatabase(server, $"monitor_whatif_{Guid.NewGuid():N}");
        await database.OpenAsync(resumable: false, cancellationToken);
        try
        {
            var asOf = await files.AsOfAsync(cancellationToken);
            await using var app = DemoHost.Build(database.ConnectionString, "postgres", asOf, fixedPorts: false);
            await using var running = await MonitorHost.StartAsync(app, cancellationToken);
            await new CountyRun(app.Services, files).RunAsync(asOf, cancellationToken);
            return await RunAsync(app.Services, cancellationToken);
        }
        finally
        {
            await database.DropAsync(CancellationToken.None);
        }
    }

    private async Task<PolicyEffect> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var edition = services.GetRequiredService<IParameterSource>().Current;
        var question = new WhatIf(Region, On, [.. Sets.Select(text => ParameterChange.Read(text, edition))]);
        var bar = new SimulationBar(TimeProvider.System);
        await using var list = List is null ? null : new EffectList(List);
        try
        {
            return await services.GetRequiredService<IPolicySimulation>().WhatIfAsync(
                question, Findings, bar, list is null ? null : list.Add, cancellationToken);
        }
        finally
        {
            bar.Finish();
        }
    }
}
