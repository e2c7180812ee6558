using LowIncomeMonitor.Alerts;
using LowIncomeMonitor.Api;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Ingestion;
using LowIncomeMonitor.Matching;
using LowIncomeMonitor.Matching.Policy;
using LowIncomeMonitor.Matching.Rules;
using LowIncomeMonitor.Platform.Database;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.Hosting;
using LowIncomeMonitor.Platform.Live;
using LowIncomeMonitor.Platform.Privacy;
using LowIncomeMonitor.Platform.Quarantine;
using LowIncomeMonitor.Platform.Scheduling;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Host.Composition;

/// <summary>The whole service in one place: which module runs in which role, and what each is given.</summary>
internal static class MonitorHost
{
    /// <summary>Builds a process with the given roles. Nothing runs before <see cref="StartAsync"/>.</summary>
    /// <param name="roles">The roles.</param>
    /// <param name="settings">Settings that go before the environment's.</param>
    /// <param name="clock">The clock; the machine's unless given.</param>
    /// <param name="logLevel">Least level that is logged.</param>
    public static WebApplication Build(
        Roles roles, IReadOnlyDictionary<string, string?>? settings = null, TimeProvider? clock = null,
        LogLevel logLevel = LogLevel.Information)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        builder.Configuration.AddInMemoryCollection(LocalSecrets.Missing(builder.Configuration));
        builder.AddServiceDefaults();
        builder.Logging.SetMinimumLevel(logLevel);
        builder.ListenWhereConfigured();
        AddPlatform(builder.Services, builder.Configuration);
        AddModules(builder.Services, builder.Configuration, roles);
        // Last, because the scheduler registers the machine's clock for everybody.
        builder.Services.Replace(ServiceDescriptor.Singleton(clock ?? TimeProvider.System));
        var app = builder.Build();
        Map(app, roles);
        return app;
    }

    /// <summary>Brings the database to this version, makes the topics, and starts; dispose the answer to stop.</summary>
    public static async Task<RunningHost> StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await PrepareAsync(app.Services, cancellationToken);
        var running = new RunningHost(app);
        try
        {
            await app.StartAsync(cancellationToken);
            return running;
        }
        catch
        {
            // Some of the services may have started before the one that could not.
            await running.DisposeAsync();
            throw;
        }
    }

    /// <summary>What commands need that work on the database without serving.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        // Before the first connection: a missing setting should read as one, not as a server that does not answer.
        services.RequireValidOptions();
        await services.GetRequiredService<MigrationRunner>().ApplyAsync(cancellationToken);
        // Before anything asks for the law: the edition in force is in the database, the folder may hold another.
        await services.GetRequiredService<PolicyGate>().FollowAsync(cancellationToken);
        await services.GetRequiredService<IEventLog>().EnsureTopicsAsync(ServiceTopics.All, cancellationToken);
    }

    private static void AddPlatform(IServiceCollection services, IConfiguration configuration)
    {
        services.AddDatabase(configuration);
        services.AddPrivacy(configuration);
        services.AddQuarantine();
        services.AddLive(configuration);
        services.AddEventLog(configuration);
        var gate = GateOptions.From(configuration);
        services.AddCheckedOptions(gate).AddRules(RulesFolder.Of(configuration), gate);
    }

    private static void AddModules(IServiceCollection services, IConfiguration configuration, Roles roles)
    {
        var ingestion = IngestionOptions.From(configuration);
        services.AddCheckedOptions(ingestion).AddIngestion(ingestion);
        var matching = MatchingOptions.From(configuration);
        services.AddCheckedOptions(matching).AddMatching(matching);
        var alerts = AlertsOptions.From(configuration);
        services.AddCheckedOptions(alerts).AddAlertsDesk(alerts);
        if (roles.HasFlag(Roles.Ingestion))
            services.AddIngestionConsumers();
        if (roles.HasFlag(Roles.Matching))
            services.AddMatchingRole();
        if (roles.HasFlag(Roles.Alerts))
            services.AddAlertsConsumer(alerts);
        if (roles.HasFlag(Roles.Jobs))
            services.AddMatchingJobs().AddAlertsJobs(alerts).AddLogRetention().AddScheduledJobs();
        if ((roles & (Roles.Api | Roles.Ingestion)) != Roles.None)
            services.AddGuardedGrpc(AuthKey.Load(configuration));
        if (roles.HasFlag(Roles.Api))
        {
            var api = ApiOptions.From(configuration);
            services.AddCheckedOptions(api).AddApi(api);
        }
    }

    private static void Map(WebApplication app, Roles roles)
    {
        // Alive: the process answers. Ready: what it needs is there. Kubernetes restarts on the first, waits on the second.
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains("ready"), ResponseWriter = HealthText.WriteAsync,
        });
        if (roles.HasFlag(Roles.Ingestion))
            app.MapIngestion();
        if (roles.HasFlag(Roles.Api))
            app.MapApi();
    }
}
