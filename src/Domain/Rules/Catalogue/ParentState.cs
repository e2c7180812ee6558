namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>Whether a parent can look after a child.</summary>
internal enum ParentState
{
    /// <summary>Lives and can.</summary>
    Able = 0,

    /// <summary>Dead, held, missing, deported or without custody.</summary>
    Gone = 1,

    /// <summary>Severely disabled or severely ill.</summary>
    Unable = 2,

    /// <summary>It cannot be told.</summary>
    Unknown = 3,
}
