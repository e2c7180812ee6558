using System.Reflection;
using LowIncomeMonitor.Platform.Database;

namespace LowIncomeMonitor.Ingestion;

/// <summary>The tables of schema "ingestion": numbers 0200 to 0299.</summary>
public sealed class IngestionMigrations : IMigrationSource
{
    public string Module => "ingestion";

    public Assembly Assembly => typeof(IngestionMigrations).Assembly;
}
