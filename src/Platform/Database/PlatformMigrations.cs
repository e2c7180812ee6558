using System.Reflection;

namespace LowIncomeMonitor.Platform.Database;

/// <summary>The tables of schema "platform": numbers 0100 to 0199.</summary>
public sealed class PlatformMigrations : IMigrationSource
{
    public string Module => "platform";

    public Assembly Assembly => typeof(PlatformMigrations).Assembly;
}
