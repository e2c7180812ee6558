namespace LowIncomeMonitor.Domain.Accounting;

/// <summary>On which side of a line or limit an amount lies.</summary>
public enum LineSide
{
    /// <summary>It cannot be told.</summary>
    Unknown = 0,

    /// <summary>Below it: the condition of help on income.</summary>
    Below = 1,

    /// <summary>At the line or above.</summary>
    AtOrAbove = 2,
}
