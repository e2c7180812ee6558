using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>A fact that is about to be stored.</summary>
internal sealed record NewFact(
    int PersonId, string ValueJson, DateOnly? ValidFrom, DateOnly? ValidTo, RecordRef Source, byte[] RecordKey, long Rank,
    MatchEvidence Evidence, string Provenance, long ReceivedAtMs, DateOnly ReceivedOn);
