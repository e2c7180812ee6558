using LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Matching.In;

/// <summary>A hit with its record in clear. Lives only while its batch is handled; never stored, never logged.</summary>
internal sealed record OpenedHit(RecordHit Hit, RegistryRecord Record);
