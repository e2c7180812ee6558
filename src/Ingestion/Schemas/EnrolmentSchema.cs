using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using static LowIncomeMonitor.Ingestion.Schemas.Fields<LowIncomeMonitor.Contracts.V1.RegistryRecord>;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>Places at schools; a new term may lie ahead.</summary>
internal static class EnrolmentSchema
{
    public static SourceSchema<RegistryRecord> Instance { get; } = new(
        Sources.Enrolment,
        () => new() { Source = Sources.Enrolment, Subject = new(), Schooling = new() },
        [
            RegistryFields.RecordId,
            RegistryFields.Number("person_id"),
            RegistryFields.Name("name"),
            RegistryFields.BirthDate,
            Word("level", ["compulsory", "senior", "college", "postgraduate"],
                (r, v) => r.Schooling.Level = v, r => r.Schooling.Level).Must(),
            Text("school", (r, v) => r.Schooling.School = v, r => r.Schooling.School),
            Day("from", (r, v) => r.Schooling.From = v, r => r.Schooling.From).Must(),
            EndDay("to", (r, v) => r.Schooling.To = v, r => r.Schooling.To),
            RegistryFields.Version,
            RegistryFields.Withdrawn,
        ],
        [new("from", r => r.Schooling.From, "to", r => r.Schooling.To)],
        r => r.Schooling.From);
}
