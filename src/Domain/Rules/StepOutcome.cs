namespace LowIncomeMonitor.Domain.Rules;

/// <summary>How a step of an evaluation turned out.</summary>
public enum StepOutcome
{
    /// <summary>The condition cannot be told.</summary>
    Unknown = 0,

    /// <summary>The condition holds.</summary>
    Yes = 1,

    /// <summary>The condition does not hold.</summary>
    No = 2,
}
