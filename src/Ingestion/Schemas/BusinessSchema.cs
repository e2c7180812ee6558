using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using static LowIncomeMonitor.Ingestion.Schemas.Fields<LowIncomeMonitor.Contracts.V1.RegistryRecord>;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>Roles in companies, workshops and cooperatives, as the market regulator lists them.</summary>
internal static class BusinessSchema
{
    public static SourceSchema<RegistryRecord> Instance { get; } = new(
        Sources.Business,
        () => new() { Source = Sources.Business, Subject = new(), Business = new() },
        [
            RegistryFields.RecordId,
            RegistryFields.Number("person_id"),
            RegistryFields.Name("name"),
            RegistryFields.BirthDate,
            Text("company", (r, v) => r.Business.Company = v, r => r.Business.Company),
            Word("role", ["legal_rep", "shareholder", "supervisor", "self_employed", "coop_member"],
                (r, v) => r.Business.Role = v, r => r.Business.Role).Must(),
            Yuan("paid_in_capital",
                (r, v) => r.Business.PaidInCapitalFen = v, r => r.Business.HasPaidInCapitalFen ? r.Business.PaidInCapitalFen : null),
            Word("status", ["active", "dormant", "cancelled"],
                (r, v) => r.Business.Status = v, r => r.Business.Status),
            Flag("tax_active",
                (r, v) => r.Business.TaxActive = v, r => r.Business.HasTaxActive ? r.Business.TaxActive : null),
            PastDay("registered_on", (r, v) => r.Business.RegisteredOn = v, r => r.Business.RegisteredOn).Must(),
            EndDay("ended_on", (r, v) => r.Business.EndedOn = v, r => r.Business.EndedOn),
            RegistryFields.Version,
            RegistryFields.Withdrawn,
        ],
        [new("registered_on", r => r.Business.RegisteredOn, "ended_on", r => r.Business.EndedOn)],
        r => r.Business.RegisteredOn);
}
