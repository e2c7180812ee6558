using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using static LowIncomeMonitor.Ingestion.Schemas.Fields<LowIncomeMonitor.Contracts.V1.RegistryRecord>;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>Social-insurance contributions, as the insurance office sends them.</summary>
internal static class EmploymentSchema
{
    public static SourceSchema<RegistryRecord> Instance { get; } = new(
        Sources.Employment,
        () => new() { Source = Sources.Employment, Subject = new(), Employment = new() },
        [
            RegistryFields.RecordId,
            RegistryFields.Number("person_id"),
            RegistryFields.Name("name"),
            RegistryFields.BirthDate,
            Text("employer", (r, v) => r.Employment.Employer = v, r => r.Employment.Employer),
            Word("kind", ["employee", "public_payroll", "public_welfare_post", "agent_paid"],
                (r, v) => r.Employment.Kind = v, r => r.Employment.Kind),
            Day("from", (r, v) => r.Employment.From = v, r => r.Employment.From).Must(),
            EndDay("to", (r, v) => r.Employment.To = v, r => r.Employment.To),
            Yuan("monthly_base",
                (r, v) => r.Employment.MonthlyBaseFen = v, r => r.Employment.HasMonthlyBaseFen ? r.Employment.MonthlyBaseFen : null),
            RegistryFields.Version,
            RegistryFields.Withdrawn,
        ],
        [new("from", r => r.Employment.From, "to", r => r.Employment.To)],
        r => r.Employment.From);
}
