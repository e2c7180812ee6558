using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Ingestion.Steps;

/// <summary>
/// A record of two people as one record for each of them, each with its own token, and neither with the other's name
/// (docs/adr/0018-a-record-of-two-people.md). Every other record is its own only part.
/// </summary>
internal static class Parts
{
    /// <summary>Always added, so that no department's own id can be taken for another record's part.</summary>
    public const string First = "#a";

    public const string Second = "#b";

    public static IReadOnlyList<RegistryRecord> Of(RegistryRecord record) => record.Source == Sources.Marriages
        ? [Part(record, First, record.Subject), Part(record, Second, record.Partner)]
        : [record];

    private static RegistryRecord Part(RegistryRecord record, string side, Subject person)
    {
        var part = record.Clone();
        part.RecordId += side;
        part.Subject = person;
        part.Partner = null;
        return part;
    }
}
