namespace LowIncomeMonitor.Domain.Rules;

/// <summary>Whether a rule is asked at present.</summary>
public enum RuleRest
{
    /// <summary>It is asked.</summary>
    Asked = 0,

    /// <summary>None of the registers that it reads was ever fed.</summary>
    Waiting = 1,

    /// <summary>A register that it reads, or whose silence it takes for a fact, is in doubt or missing.</summary>
    Suspended = 2,
}
