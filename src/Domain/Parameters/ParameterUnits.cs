namespace LowIncomeMonitor.Domain.Parameters;

/// <summary>Units of parameters, and what numbers each allows.</summary>
public static class ParameterUnits
{
    /// <summary>Unit of a base of asset limits; written as a word, see <see cref="Accounting.AssetBase"/>.</summary>
    public const string Base = "base";

    /// <summary>Unit of a rule's stage; written as a word, see <see cref="RuleStage"/>.</summary>
    public const string Stage = "stage";

    /// <summary>1 for yes, 0 for no.</summary>
    public const string Flag = "flag";

    /// <summary>All units.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "yuan", "yuan_per_month", "yuan_per_year", "ratio", "multiple", "months", "days", "working_days", "years", "count",
        Flag, Base, Stage,
    ];

    /// <summary>What is wrong with a number in a unit; null when nothing is.</summary>
    public static string? Fault(string unit, decimal value) => unit switch
    {
        Flag when value is not (0 or 1) => "a flag is 1 (yes) or 0 (no)",
        "ratio" when value is < 0 or > 1 => "a ratio is from 0 to 1; write 60 percent as 0.6",
        "multiple" when value <= 0 => "a multiple is above 0",
        "months" or "days" or "working_days" or "years" or "count" when value < 0 || value != decimal.Truncate(value) =>
            $"{unit.Replace('_', ' ')} are whole and not negative",
        "yuan" or "yuan_per_month" or "yuan_per_year" when value < 0 || value * 100 != decimal.Truncate(value * 100) =>
            "an amount has at most two decimals and is not negative",
        _ => null,
    };
}
