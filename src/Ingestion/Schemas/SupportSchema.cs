using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using static LowIncomeMonitor.Ingestion.Schemas.Fields<LowIncomeMonitor.Contracts.V1.RegistryRecord>;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>Who is supported by whom from outside the household: judgments, agreements and duties.</summary>
internal static class SupportSchema
{
    private const int MostPersons = 1000;

    public static SourceSchema<RegistryRecord> Instance { get; } = new(
        Sources.Support,
        () => new() { Source = Sources.Support, Subject = new(), Support = new() },
        [
            RegistryFields.RecordId,
            RegistryFields.Number("person_id"),
            RegistryFields.Name("name"),
            RegistryFields.BirthDate,
            Word("relation", ["child", "parent", "spouse", "grandchild", "sibling", "other"],
                (r, v) => r.Support.Relation = v, r => r.Support.Relation).Must(),
            Day("from", (r, v) => r.Support.From = v, r => r.Support.From).Must(),
            EndDay("to", (r, v) => r.Support.To = v, r => r.Support.To),
            Yuan("agreed_monthly",
                (r, v) => r.Support.AgreedMonthlyFen = v,
                r => r.Support.HasAgreedMonthlyFen ? r.Support.AgreedMonthlyFen : null),
            Yuan("obligor_monthly_income",
                (r, v) => r.Support.ObligorMonthlyIncomeFen = v,
                r => r.Support.HasObligorMonthlyIncomeFen ? r.Support.ObligorMonthlyIncomeFen : null),
            Whole("obligor_persons", 1, MostPersons,
                (r, v) => r.Support.ObligorPersons = (int)v,
                r => r.Support.HasObligorPersons ? r.Support.ObligorPersons : null),
            Whole("supported_persons", 1, MostPersons,
                (r, v) => r.Support.SupportedPersons = (int)v,
                r => r.Support.HasSupportedPersons ? r.Support.SupportedPersons : null),
            Flag("alimony", (r, v) => r.Support.Alimony = v, r => r.Support.Alimony),
            RegistryFields.Version,
            RegistryFields.Withdrawn,
        ],
        [new("from", r => r.Support.From, "to", r => r.Support.To)],
        r => r.Support.From);
}
