using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using static LowIncomeMonitor.Ingestion.Schemas.Fields<LowIncomeMonitor.Contracts.V1.RegistryRecord>;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>Disability certificates of the federation.</summary>
internal static class DisabilitySchema
{
    public static SourceSchema<RegistryRecord> Instance { get; } = new(
        Sources.Disability,
        () => new() { Source = Sources.Disability, Subject = new(), Disability = new() },
        [
            RegistryFields.RecordId,
            RegistryFields.Number("person_id"),
            RegistryFields.Name("name"),
            RegistryFields.BirthDate,
            Text("kind", (r, v) => r.Disability.Kind = v, r => r.Disability.Kind).Must(),
            Whole("grade", 1, 4,
                (r, v) => r.Disability.Grade = (int)v, r => r.Disability.HasGrade ? r.Disability.Grade : null).Must(),
            PastDay("issued_on", (r, v) => r.Disability.IssuedOn = v, r => r.Disability.IssuedOn).Must(),
            EndDay("expires_on", (r, v) => r.Disability.ExpiresOn = v, r => r.Disability.ExpiresOn),
            Word("status", ["active", "expired", "cancelled"],
                (r, v) => r.Disability.Status = v, r => r.Disability.Status),
            RegistryFields.Version,
            RegistryFields.Withdrawn,
        ],
        [new("issued_on", r => r.Disability.IssuedOn, "expires_on", r => r.Disability.ExpiresOn)],
        r => r.Disability.IssuedOn);
}
