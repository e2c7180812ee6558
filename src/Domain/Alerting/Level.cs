namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>How urgent a finding or a case is. A smaller number is more urgent.</summary>
public enum Level
{
    /// <summary>Money leaves wrongly now, or a livelihood is struck now (红).</summary>
    Red = 1,

    /// <summary>Eligibility has probably changed (橙).</summary>
    Orange = 2,

    /// <summary>A weak or old signal, a conflict in the data, a model score alone (黄).</summary>
    Yellow = 3,
}
