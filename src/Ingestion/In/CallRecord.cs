using LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Ingestion.In;

/// <summary>A record of a call and its position in the stream, from 0.</summary>
internal readonly record struct CallRecord(long Index, RegistryRecord Record);
