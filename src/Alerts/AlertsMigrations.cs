using System.Reflection;
using LowIncomeMonitor.Platform.Database;

namespace LowIncomeMonitor.Alerts;

/// <summary>The tables of schemas "alerts" and "audit": numbers 0400 to 0499.</summary>
public sealed class AlertsMigrations : IMigrationSource
{
    public string Module => "alerts";

    public Assembly Assembly => typeof(AlertsMigrations).Assembly;
}
