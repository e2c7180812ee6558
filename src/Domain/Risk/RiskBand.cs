namespace LowIncomeMonitor.Domain.Risk;

/// <summary>How early a household should be spoken to. Stored: values are added, never changed.</summary>
public enum RiskBand
{
    /// <summary>Below what the office can visit.</summary>
    None = 0,

    /// <summary>Among the next four times as many as can be visited in a month.</summary>
    Yellow = 1,

    /// <summary>Among the next twice as many.</summary>
    Orange = 2,

    /// <summary>Among as many as can be visited in a month.</summary>
    Red = 3,
}
