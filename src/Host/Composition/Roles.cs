namespace LowIncomeMonitor.Host.Composition;

/// <summary>Which parts of the service a process runs. A county runs all, a province one Deployment a role.</summary>
[Flags]
internal enum Roles
{
    None = 0,
    Ingestion = 1,
    Matching = 2,
    Alerts = 4,
    Api = 8,
    Jobs = 16,
    All = Ingestion | Matching | Alerts | Api | Jobs,
}
