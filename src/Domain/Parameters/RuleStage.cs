namespace LowIncomeMonitor.Domain.Parameters;

/// <summary>Whether a rule counts at a place on a day; the parameter <c>rule.stage.ID</c>. A rule without one is live.</summary>
public enum RuleStage
{
    /// <summary>It is not asked.</summary>
    Off = 0,

    /// <summary>It is asked beside the live rules; only what would change is kept, and nobody is alerted.</summary>
    Shadow = 1,

    /// <summary>It counts.</summary>
    Live = 2,
}
