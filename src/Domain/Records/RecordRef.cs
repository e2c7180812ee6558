namespace LowIncomeMonitor.Domain.Records;

/// <summary>Which version of which department's record something stands on: the idempotency key of the service.</summary>
/// <param name="Source">The register, e.g. "deaths".</param>
/// <param name="RecordId">The department's identifier.</param>
/// <param name="Version">A larger version supersedes a smaller one.</param>
public sealed record RecordRef(string Source, string RecordId, long Version)
{
    public override string ToString() => $"{Source}/{RecordId}@{Version}";
}
