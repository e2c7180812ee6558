namespace LowIncomeMonitor.Domain.Rules;

/// <summary>Which side of the cut a rule looks at.</summary>
public enum RuleDirection
{
    /// <summary>Help should perhaps end (应退尽退). Only ever a question; a named person decides.</summary>
    Remove = 1,

    /// <summary>Help is perhaps missing or too small (应保尽保).</summary>
    Add = 2,

    /// <summary>An amount or a layer should be recounted, up or down.</summary>
    Adjust = 3,

    /// <summary>What was paid does not fit what was approved.</summary>
    Payment = 4,

    /// <summary>The data themselves must be checked first; may hold back removal findings.</summary>
    Quality = 5,
}
