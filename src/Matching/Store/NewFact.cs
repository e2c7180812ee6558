using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>A fact that is about to be stored; the alias token is the former number by which the record found the person.</summary>
internal sealed record NewFact(
    int PersonId, string ValueJson, DateOnly? ValidFrom, DateOnly? ValidTo, RecordRef Source, byte[] RecordKey, long Rank,
    MatchEvidence Evidence, string Provenance, long ReceivedAtMs, DateOnly ReceivedOn, byte[]? AliasToken);
