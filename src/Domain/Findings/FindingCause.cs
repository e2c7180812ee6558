namespace LowIncomeMonitor.Domain.Findings;

/// <summary>Why a finding changed, where people did it. The numbers are those of the wire and of the tables.</summary>
public enum FindingCause
{
    /// <summary>Facts, the roster, the law or the day.</summary>
    None = 0,

    /// <summary>A clerk judged whose record it is.</summary>
    LinkJudged = 1,

    /// <summary>A link was revoked: a record on which the finding stood is not this person's.</summary>
    LinkRevoked = 2,

    /// <summary>A former number was taken back: records under it are not this person's.</summary>
    NumberCorrected = 3,
}
