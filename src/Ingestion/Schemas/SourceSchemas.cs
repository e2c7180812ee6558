using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>The sources that there are.</summary>
internal static class SourceSchemas
{
    private static readonly Dictionary<string, SourceSchema<RegistryRecord>> Feeds = new(StringComparer.Ordinal)
    {
        [Sources.Deaths] = DeathsSchema.Instance,
        [Sources.Vehicles] = VehiclesSchema.Instance,
        [Sources.Hospitalizations] = HospitalizationsSchema.Instance,
        [Sources.Property] = PropertySchema.Instance,
        [Sources.Employment] = EmploymentSchema.Instance,
        [Sources.Business] = BusinessSchema.Instance,
        [Sources.Pensions] = PensionsSchema.Instance,
        [Sources.Assets] = AssetsSchema.Instance,
        [Sources.Disability] = DisabilitySchema.Instance,
        [Sources.Marriages] = MarriagesSchema.Instance,
        [Sources.Custody] = CustodySchema.Instance,
        [Sources.Enrolment] = EnrolmentSchema.Instance,
        [Sources.Disasters] = DisastersSchema.Instance,
        [Sources.Moves] = MovesSchema.Instance,
        [Sources.Incomes] = IncomesSchema.Instance,
        [Sources.Support] = SupportSchema.Instance,
        [Sources.Payments] = PaymentsSchema.Instance,
    };

    /// <summary>The schema of a register or of the payments; null when there is none of this name.</summary>
    public static SourceSchema<RegistryRecord>? FindRegister(string source) => Feeds.GetValueOrDefault(source);

    /// <summary>The schema of a register or of the payments.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public static SourceSchema<RegistryRecord> Register(string source) => FindRegister(source)
        ?? throw new ArgumentException(
            $"There is no register of this name; the registers are {string.Join(", ", Sources.Feeds)}.", nameof(source));

    /// <summary>The schema of the roster or of anything that is fed.</summary>
    public static SourceSchema Of(string source) => source == Sources.Roster ? RosterSchema.Instance : Register(source);
}
