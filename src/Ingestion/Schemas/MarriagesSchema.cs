using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using static LowIncomeMonitor.Ingestion.Schemas.Fields<LowIncomeMonitor.Contracts.V1.RegistryRecord>;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>Marriages and divorces; each concerns two people (docs/adr/0018-a-record-of-two-people.md).</summary>
internal static class MarriagesSchema
{
    public static SourceSchema<RegistryRecord> Instance { get; } = new(
        Sources.Marriages,
        () => new() { Source = Sources.Marriages, Subject = new(), Partner = new(), Marriage = new() },
        [
            RegistryFields.RecordId,
            RegistryFields.NumberOf("person_a_id", r => r.Subject),
            RegistryFields.NameOf("person_a_name", r => r.Subject).Must(),
            RegistryFields.BirthDateOf("person_a_birth_date", r => r.Subject),
            RegistryFields.NumberOf("person_b_id", r => r.Partner),
            RegistryFields.NameOf("person_b_name", r => r.Partner).Must(),
            RegistryFields.BirthDateOf("person_b_birth_date", r => r.Partner),
            Word("event", ["marriage", "divorce"],
                (r, v) => r.Marriage.Event = v, r => r.Marriage.Event).Must(),
            PastDay("on", (r, v) => r.Marriage.On = v, r => r.Marriage.On).Must(),
            RegistryFields.Version,
            RegistryFields.Withdrawn,
        ],
        [],
        r => r.Marriage.On);
}
