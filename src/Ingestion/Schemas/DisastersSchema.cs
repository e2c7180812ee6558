using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using static LowIncomeMonitor.Ingestion.Schemas.Fields<LowIncomeMonitor.Contracts.V1.RegistryRecord>;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>Disasters and accidents. Some name nobody: they are taken in all the same, for their place and day.</summary>
internal static class DisastersSchema
{
    public static SourceSchema<RegistryRecord> Instance { get; } = new(
        Sources.Disasters,
        () => new() { Source = Sources.Disasters, Subject = new(), Disaster = new() },
        [
            RegistryFields.RecordId,
            RegistryFields.Number("person_id"),
            RegistryFields.NameOf("name", r => r.Subject),
            RegistryFields.BirthDate,
            Region("region", (r, v) => r.Disaster.Region = v, r => r.Disaster.Region).Must(),
            Word("kind", ["fire", "flood", "traffic", "drowning", "work_accident", "other"],
                (r, v) => r.Disaster.Kind = v, r => r.Disaster.Kind).Must(),
            PastDay("on", (r, v) => r.Disaster.On = v, r => r.Disaster.On).Must(),
            Yuan("estimated_loss",
                (r, v) => r.Disaster.EstimatedLossFen = v, r => r.Disaster.HasEstimatedLossFen ? r.Disaster.EstimatedLossFen : null),
            RegistryFields.Version,
            RegistryFields.Withdrawn,
        ],
        [],
        r => r.Disaster.On);
}
