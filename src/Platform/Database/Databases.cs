using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Platform.Database;

/// <summary>Opens data sources with the settings that every part of the service needs.</summary>
public static class Databases
{
    /// <summary>A pooled data source.</summary>
    /// <param name="options">Where and how.</param>
    /// <param name="loggerFactory">Takes Npgsql's own warnings; parameter values are never logged.</param>
    public static NpgsqlDataSource Open(DatabaseOptions options, ILoggerFactory? loggerFactory = null)
    {
        var builder = new NpgsqlDataSourceBuilder(options.ConnectionString);
        var settings = builder.ConnectionStringBuilder;
        settings.ApplicationName ??= "monitor";
        settings.MaxPoolSize = options.MaxPoolSize;
        settings.Timeout = (int)options.ConnectTimeout.TotalSeconds;
        settings.CommandTimeout = (int)options.CommandTimeout.TotalSeconds;

        // Error details quote row values, which are personal data; they stay out even when the string asks for them.
        settings.IncludeErrorDetail = false;

        // A firewall drops idle connections silently; half a minute keeps below the usual limits.
        if (settings.KeepAlive == 0)
            settings.KeepAlive = 30;

        if (loggerFactory is not null)
            builder.UseLoggerFactory(loggerFactory);

        builder.EnableParameterLogging(false);
        return builder.Build();
    }
}
