using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Records;
using static LowIncomeMonitor.Ingestion.Schemas.Fields<LowIncomeMonitor.Contracts.V1.RegistryRecord>;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>Income by kind, from statements and economic checks.</summary>
internal static class IncomesSchema
{
    public static SourceSchema<RegistryRecord> Instance { get; } = new(
        Sources.Incomes,
        () => new() { Source = Sources.Incomes, Subject = new(), Income = new() },
        [
            RegistryFields.RecordId,
            RegistryFields.Number("person_id"),
            RegistryFields.Name("name"),
            RegistryFields.BirthDate,
            Word("kind", [.. IncomeKinds.All], (r, v) => r.Income.Kind = v, r => r.Income.Kind).Must(),
            Day("from", (r, v) => r.Income.From = v, r => r.Income.From).Must(),
            EndDay("to", (r, v) => r.Income.To = v, r => r.Income.To),
            Yuan("monthly_amount",
                (r, v) => r.Income.MonthlyAmountFen = v,
                r => r.Income.HasMonthlyAmountFen ? r.Income.MonthlyAmountFen : null),
            Yuan("yearly_amount",
                (r, v) => r.Income.YearlyAmountFen = v,
                r => r.Income.HasYearlyAmountFen ? r.Income.YearlyAmountFen : null),
            RegistryFields.Version,
            RegistryFields.Withdrawn,
        ],
        [new("from", r => r.Income.From, "to", r => r.Income.To)],
        r => r.Income.From);
}
