using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>The sources that there are.</summary>
internal static class SourceSchemas
{
    private static readonly Dictionary<string, SourceSchema<RegistryRecord>> Registers = new(StringComparer.Ordinal)
    {
        [Sources.Deaths] = DeathsSchema.Instance,
        [Sources.Vehicles] = VehiclesSchema.Instance,
        [Sources.Hospitalizations] = HospitalizationsSchema.Instance,
        [Sources.Property] = PropertySchema.Instance,
    };

    /// <summary>The schema of a register; null when there is none of this name.</summary>
    public static SourceSchema<RegistryRecord>? FindRegister(string source) => Registers.GetValueOrDefault(source);

    /// <summary>The schema of a register.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public static SourceSchema<RegistryRecord> Register(string source) => FindRegister(source)
        ?? throw new ArgumentException(
            $"There is no register of this name; the registers are {string.Join(", ", Sources.Registers)}.", nameof(source));

    /// <summary>The schema of the roster or of a register.</summary>
    public static SourceSchema Of(string source) => source == Sources.Roster ? RosterSchema.Instance : Register(source);
}
