using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using static LowIncomeMonitor.Ingestion.Schemas.Fields<LowIncomeMonitor.Contracts.V1.RegistryRecord>;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>Pensions that are paid out.</summary>
internal static class PensionsSchema
{
    public static SourceSchema<RegistryRecord> Instance { get; } = new(
        Sources.Pensions,
        () => new() { Source = Sources.Pensions, Subject = new(), Pension = new() },
        [
            RegistryFields.RecordId,
            RegistryFields.Number("person_id"),
            RegistryFields.Name("name"),
            RegistryFields.BirthDate,
            Word("kind", ["employee", "resident_basic"],
                (r, v) => r.Pension.Kind = v, r => r.Pension.Kind).Must(),
            Day("from", (r, v) => r.Pension.From = v, r => r.Pension.From).Must(),
            EndDay("to", (r, v) => r.Pension.To = v, r => r.Pension.To),
            Yuan("monthly_amount",
                (r, v) => r.Pension.MonthlyAmountFen = v, r => r.Pension.HasMonthlyAmountFen ? r.Pension.MonthlyAmountFen : null),
            RegistryFields.Version,
            RegistryFields.Withdrawn,
        ],
        [new("from", r => r.Pension.From, "to", r => r.Pension.To)],
        r => r.Pension.From);
}
