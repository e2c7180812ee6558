namespace LowIncomeMonitor.Domain.Reviews;

/// <summary>What a clerk says of a pair.</summary>
public enum ReviewVerdict
{
    /// <summary>One person.</summary>
    Same = 1,

    /// <summary>Two people.</summary>
    Different = 2,

    /// <summary>Cannot be told from what is there.</summary>
    Unsure = 3,
}
