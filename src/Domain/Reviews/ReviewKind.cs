namespace LowIncomeMonitor.Domain.Reviews;

/// <summary>Why a pair needs a look. The numbers are stored: add, never change.</summary>
public enum ReviewKind : short
{
    /// <summary>A record without a valid number may be about the person.</summary>
    Weak = 1,

    /// <summary>A record bears the person's number and another name or birth date.</summary>
    Conflict = 2,

    /// <summary>Two people of the roster may be one.</summary>
    Duplicate = 3,
}
