using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using static LowIncomeMonitor.Ingestion.Schemas.Fields<LowIncomeMonitor.Contracts.V1.RegistryRecord>;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>Moves of the registered residence.</summary>
internal static class MovesSchema
{
    public static SourceSchema<RegistryRecord> Instance { get; } = new(
        Sources.Moves,
        () => new() { Source = Sources.Moves, Subject = new(), Move = new() },
        [
            RegistryFields.RecordId,
            RegistryFields.Number("person_id"),
            RegistryFields.Name("name"),
            RegistryFields.BirthDate,
            Region("from_region", (r, v) => r.Move.FromRegion = v, r => r.Move.FromRegion).Must(),
            Region("to_region", (r, v) => r.Move.ToRegion = v, r => r.Move.ToRegion).Must(),
            PastDay("on", (r, v) => r.Move.On = v, r => r.Move.On).Must(),
            RegistryFields.Version,
            RegistryFields.Withdrawn,
        ],
        [],
        r => r.Move.On);
}
