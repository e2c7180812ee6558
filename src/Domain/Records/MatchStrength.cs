namespace LowIncomeMonitor.Domain.Records;

/// <summary>How sure it is that a record concerns a rostered person.</summary>
public enum MatchStrength
{
    /// <summary>No usable number: name and birth date agree. Raises a review, never more.</summary>
    Weak = 1,

    /// <summary>The number agrees, the name or the birth date does not. Raises a data check, never more.</summary>
    Medium = 2,

    /// <summary>Number and name agree and nothing contradicts, or a clerk judged it so. May raise any finding.</summary>
    Strong = 3,
}
