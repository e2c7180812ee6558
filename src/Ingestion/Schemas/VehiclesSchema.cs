using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using static LowIncomeMonitor.Ingestion.Schemas.Fields<LowIncomeMonitor.Contracts.V1.RegistryRecord>;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>Registered vehicles.</summary>
internal static class VehiclesSchema
{
    public static SourceSchema<RegistryRecord> Instance { get; } = new(
        Sources.Vehicles,
        () => new() { Source = Sources.Vehicles, Subject = new(), Vehicle = new() },
        [
            RegistryFields.RecordId,
            RegistryFields.Number("owner_id"),
            RegistryFields.Name("owner_name"),
            RegistryFields.BirthDate,
            Text("plate", (r, v) => r.Vehicle.Plate = v, r => r.Vehicle.Plate),
            Word("kind", ["car", "truck", "motorcycle", "ebike", "farm_tricycle", "tractor", "disability_vehicle"],
                (r, v) => r.Vehicle.Kind = v, r => r.Vehicle.Kind).Must(),
            Word("use", ["private", "commercial", "farm"], (r, v) => r.Vehicle.Use = v, r => r.Vehicle.Use),
            Displacement("displacement",
                (r, v) => r.Vehicle.DisplacementMl = v,
                r => r.Vehicle.HasDisplacementMl ? r.Vehicle.DisplacementMl : null),
            Yuan("price", (r, v) => r.Vehicle.PriceFen = v, r => r.Vehicle.HasPriceFen ? r.Vehicle.PriceFen : null),
            PastDay("registered_on", (r, v) => r.Vehicle.RegisteredOn = v, r => r.Vehicle.RegisteredOn).Must(),
            EndDay("ended_on", (r, v) => r.Vehicle.EndedOn = v, r => r.Vehicle.EndedOn),
            Word("end_reason", ["sold", "scrapped"], (r, v) => r.Vehicle.EndReason = v, r => r.Vehicle.EndReason),
            RegistryFields.Version,
            RegistryFields.Withdrawn,
        ],
        [new("registered_on", r => r.Vehicle.RegisteredOn, "ended_on", r => r.Vehicle.EndedOn)],
        r => r.Vehicle.RegisteredOn);
}
