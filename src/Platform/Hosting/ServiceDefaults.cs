using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace LowIncomeMonitor.Platform.Hosting;

/// <summary>What every role of the service has in common.</summary>
public static class ServiceDefaults
{
    /// <summary>
    /// Adds the clock (unless one is there already), health checks, redacting logs (MONITOR__LOG=json for one JSON
    /// object a line, else plain), the check of all options at start, and the time to stop gracefully.
    /// </summary>
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddHealthChecks();
        OptionsCheck.Register(builder.Services);

        // Kubernetes kills after 30 seconds; what is not finished by then is repeated after the next start.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(25));
        builder.Logging.ClearProviders();
        builder.Logging.AddRedactedConsole(builder.Configuration);
        return builder;
    }

    /// <summary>Checks all options now, for what runs before the host starts or without one.</summary>
    /// <exception cref="InvalidConfigurationException">There are faults; all of them are named.</exception>
    public static void RequireValidOptions(this IServiceProvider services) =>
        OptionsCheck.Require(services.GetServices<ICheckedOptions>());

    /// <summary>Console logging in which no citizen number or phone can appear.</summary>
    public static ILoggingBuilder AddRedactedConsole(this ILoggingBuilder logging, IConfiguration configuration)
    {
        var isJson = string.Equals(configuration["Monitor:Log"], "json", StringComparison.OrdinalIgnoreCase);

        // Standard output belongs to what a command prints, e.g. the demo's JSON; logs go beside it.
        logging.AddConsole(options =>
        {
            options.FormatterName = isJson ? JsonLogFormatter.FormatterName : PlainLogFormatter.FormatterName;
            options.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        logging.AddConsoleFormatter<PlainLogFormatter, ConsoleFormatterOptions>();
        logging.AddConsoleFormatter<JsonLogFormatter, ConsoleFormatterOptions>();

        // Statements of the database client at Information would be most of the log.
        logging.AddFilter("Npgsql", LogLevel.Warning);
        logging.AddFilter("Microsoft", LogLevel.Warning);

        // While the database is away Quartz writes a stack trace every few seconds. Consumers and the health check tell
        // of an outage in a line, and our jobs log their own failures.
        logging.AddFilter("Quartz", LogLevel.Critical);
        return logging;
    }

    /// <summary>Registers options as they are, and has them checked with all others at start.</summary>
    public static IServiceCollection AddCheckedOptions<TOptions>(this IServiceCollection services, TOptions options)
        where TOptions : class, ICheckedOptions =>
        services.AddSingleton(options).AddSingleton<ICheckedOptions>(options);
}
