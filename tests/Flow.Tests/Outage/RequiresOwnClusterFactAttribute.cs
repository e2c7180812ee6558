namespace LowIncomeMonitor.Flow.Tests.Outage;

/// <summary>A fact that stops its PostgreSQL, and so needs the server's programs rather than a given server.</summary>
public sealed class RequiresOwnClusterFactAttribute : FactAttribute
{
    public RequiresOwnClusterFactAttribute()
    {
        if (!StoppableCluster.IsInstalled)
            Skip = "needs PostgreSQL's own programs: install postgresql";
    }
}
