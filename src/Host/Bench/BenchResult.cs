using System.Text.Json.Serialization;

namespace LowIncomeMonitor.Host.Bench;

/// <summary>
/// What a bench measured. <see cref="Ratio"/> is the figure that travels between machines: both of its sides are taken
/// in one run, or one of them is the budget itself.
/// </summary>
internal sealed record BenchResult
{
    public required string Name { get; init; }

    public required double Value { get; init; }

    public required string Unit { get; init; }

    /// <summary>Value divided by what <see cref="RatioTo"/> names.</summary>
    public required double Ratio { get; init; }

    public required string RatioTo { get; init; }

    /// <summary>The budget, in the terms of <see cref="JudgedBy"/>.</summary>
    public required double Target { get; init; }

    /// <summary>"value" or "ratio": which of the two the target speaks of.</summary>
    public required string JudgedBy { get; init; }

    /// <summary>"min" when the target must be reached, "max" when it must not be passed.</summary>
    public required string Bound { get; init; }

    public required bool Ok { get; init; }

    /// <summary>Average number of waiting or running tasks of the machine over the last minute, at the end of the run.</summary>
    public double Load { get; init; }

    /// <summary>Everything else that was counted.</summary>
    public SortedDictionary<string, double> Details { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Further budgets judged in the same run.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<BenchResult>? Parts { get; init; }

    /// <summary>A rate that must reach a target of its own.</summary>
    public static BenchResult AtLeast(string name, double value, string unit, double target, string ratioTo) => new()
    {
        Name = name, Value = value, Unit = unit, Ratio = value / target, RatioTo = ratioTo, Target = target,
        JudgedBy = "value", Bound = "min", Ok = value >= target,
    };

    /// <summary>A size or a time that must not pass a target.</summary>
    public static BenchResult AtMost(string name, double value, string unit, double target, string ratioTo) => new()
    {
        Name = name, Value = value, Unit = unit, Ratio = value / target, RatioTo = ratioTo, Target = target,
        JudgedBy = "value", Bound = "max", Ok = value <= target,
    };

    /// <summary>A rate that must reach a share of another one, measured in the same run.</summary>
    public static BenchResult ShareOf(string name, double value, string unit, double other, string ratioTo, double target) => new()
    {
        Name = name, Value = value, Unit = unit, Ratio = value / other, RatioTo = ratioTo, Target = target,
        JudgedBy = "ratio", Bound = "min", Ok = value / other >= target,
    };

    /// <summary>The same result with further budgets: it holds when all of them do.</summary>
    public BenchResult With(params IReadOnlyList<BenchResult> parts) =>
        this with { Parts = parts, Ok = Ok && parts.All(part => part.Ok) };

    /// <summary>The same result with the machine's load beside it and beside its parts.</summary>
    public BenchResult At(double load) =>
        this with { Load = load, Parts = Parts is null ? null : [.. Parts.Select(part => part.At(load))] };
}
