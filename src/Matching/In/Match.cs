using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Matching.In;

/// <summary>A record concerns a person, with what that rests on.</summary>
internal sealed record Match(OpenedHit Opened, int PersonId, MatchEvidence Evidence)
{
    /// <summary>The former number by which the record found the person; null when it bears the present one or none.</summary>
    public byte[]? AliasToken { get; init; }
}
