namespace LowIncomeMonitor.Flow.Tests.Outage;

/// <summary>A fact that fills a disk of its own: that takes the right to mount one, which a build machine may not give.</summary>
public sealed class RequiresMountFactAttribute : FactAttribute
{
    public RequiresMountFactAttribute()
    {
        if (!StoppableCluster.IsInstalled)
            Skip = "needs PostgreSQL's own programs: install postgresql";
        else if (!SmallDisk.CanMount)
            Skip = "needs the right to mount a small disk: run as root, in a container with CAP_SYS_ADMIN";
    }
}
