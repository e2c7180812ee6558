using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using static LowIncomeMonitor.Ingestion.Schemas.Fields<LowIncomeMonitor.Contracts.V1.RegistryRecord>;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>Measures of courts and police that hold people, or might.</summary>
internal static class CustodySchema
{
    public static SourceSchema<RegistryRecord> Instance { get; } = new(
        Sources.Custody,
        () => new() { Source = Sources.Custody, Subject = new(), Custody = new() },
        [
            RegistryFields.RecordId,
            RegistryFields.Number("person_id"),
            RegistryFields.Name("name"),
            RegistryFields.BirthDate,
            Word("kind", ["sentence", "suspended_sentence", "detention", "compulsory_rehab"],
                (r, v) => r.Custody.Kind = v, r => r.Custody.Kind).Must(),
            PastDay("from", (r, v) => r.Custody.From = v, r => r.Custody.From).Must(),
            EndDay("to", (r, v) => r.Custody.To = v, r => r.Custody.To),
            RegistryFields.Version,
            RegistryFields.Withdrawn,
        ],
        [new("from", r => r.Custody.From, "to", r => r.Custody.To)],
        r => r.Custody.From);
}
