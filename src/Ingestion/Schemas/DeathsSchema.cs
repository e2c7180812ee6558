using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using static LowIncomeMonitor.Ingestion.Schemas.Fields<LowIncomeMonitor.Contracts.V1.RegistryRecord>;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>Deaths, as police, hospitals, crematoria and pension offices report them.</summary>
internal static class DeathsSchema
{
    public static SourceSchema<RegistryRecord> Instance { get; } = new(
        Sources.Deaths,
        () => new() { Source = Sources.Deaths, Subject = new(), Death = new() },
        [
            RegistryFields.RecordId,
            RegistryFields.Number("person_id"),
            RegistryFields.Name("name"),
            RegistryFields.BirthDate,
            PastDay("died_on", (r, v) => r.Death.DiedOn = v, r => r.Death.DiedOn).Must(),
            Word("source", ["police", "medical", "cremation", "pension"],
                (r, v) => r.Death.ReportedBy = v, r => r.Death.ReportedBy).Must(),
            PastDay("registered_on", (r, v) => r.Death.RegisteredOn = v, r => r.Death.RegisteredOn),
            RegistryFields.Version,
            RegistryFields.Withdrawn,
        ],
        [
            new("birth_date", r => r.Subject.BirthDate, "died_on", r => r.Death.DiedOn),
            new("died_on", r => r.Death.DiedOn, "registered_on", r => r.Death.RegisteredOn),
        ],
        r => r.Death.DiedOn);
}
