namespace LowIncomeMonitor.Situations.Tests;

/// <summary>What a rule can say of a subject.</summary>
internal enum Says
{
    /// <summary>A finding.</summary>
    Applies,

    /// <summary>It looked and found nothing.</summary>
    DoesNotApply,

    /// <summary>It cannot be told; what would settle it is named.</summary>
    Unknown,

    /// <summary>It had nothing to look at.</summary>
    Silent,
}
