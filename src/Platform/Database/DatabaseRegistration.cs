using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using LowIncomeMonitor.Platform.Hosting;

namespace LowIncomeMonitor.Platform.Database;

/// <summary>Registers the data source, the migrations of the platform and their runner, and the health check "database".</summary>
public static class DatabaseRegistration
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddCheckedOptions(DatabaseOptions.From(configuration));
        services.AddSingleton(provider => Databases.Open(
            provider.GetRequiredService<DatabaseOptions>(), provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<IMigrationSource, PlatformMigrations>();
        services.AddSingleton<MigrationRunner>();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database", tags: ["ready"]);
        return services;
    }
}
