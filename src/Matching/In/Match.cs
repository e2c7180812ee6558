using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Matching.In;

/// <summary>A record concerns a person, with what that rests on.</summary>
internal sealed record Match(OpenedHit Opened, int PersonId, MatchEvidence Evidence);
