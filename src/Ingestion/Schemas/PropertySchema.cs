using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using static LowIncomeMonitor.Ingestion.Schemas.Fields<LowIncomeMonitor.Contracts.V1.RegistryRecord>;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>Property titles.</summary>
internal static class PropertySchema
{
    private const double LargestArea = 1_000_000;

    public static SourceSchema<RegistryRecord> Instance { get; } = new(
        Sources.Property,
        () => new() { Source = Sources.Property, Subject = new(), Property = new() },
        [
            RegistryFields.RecordId,
            RegistryFields.Number("owner_id"),
            RegistryFields.Name("owner_name"),
            RegistryFields.BirthDate,
            Region("region", (r, v) => r.Property.Region = v, r => r.Property.Region),
            Word("use", ["residential", "shop", "garage", "office", "mud_house", "ancestral"],
                (r, v) => r.Property.Use = v, r => r.Property.Use).Must(),
            Positive("area_m2", LargestArea,
                (r, v) => r.Property.AreaM2 = v, r => r.Property.HasAreaM2 ? r.Property.AreaM2 : null),
            Positive("share", 1, (r, v) => r.Property.Share = v, r => r.Property.HasShare ? r.Property.Share : null),
            Yuan("value", (r, v) => r.Property.ValueFen = v, r => r.Property.HasValueFen ? r.Property.ValueFen : null),
            PastDay("registered_on", (r, v) => r.Property.RegisteredOn = v, r => r.Property.RegisteredOn).Must(),
            EndDay("ended_on", (r, v) => r.Property.EndedOn = v, r => r.Property.EndedOn),
            Text("end_reason", (r, v) => r.Property.EndReason = v, r => r.Property.EndReason),
            RegistryFields.Version,
            RegistryFields.Withdrawn,
        ],
        [new("registered_on", r => r.Property.RegisteredOn, "ended_on", r => r.Property.EndedOn)],
        r => r.Property.RegisteredOn);
}
