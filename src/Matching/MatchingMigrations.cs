using System.Reflection;
using LowIncomeMonitor.Platform.Database;

namespace LowIncomeMonitor.Matching;

/// <summary>The tables of schemas "roster" and "matching": numbers 0300 to 0399.</summary>
public sealed class MatchingMigrations : IMigrationSource
{
    public string Module => "matching";

    public Assembly Assembly => typeof(MatchingMigrations).Assembly;
}
