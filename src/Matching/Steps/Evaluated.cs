using LowIncomeMonitor.Domain.Findings;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>What an evaluation saw and changed.</summary>
/// <param name="Day">The day for which the rules were asked.</param>
/// <param name="At">The instant of the change.</param>
/// <param name="States">The evaluated households.</param>
/// <param name="Deltas">Changed findings, in order of key.</param>
internal sealed record Evaluated(
    DateOnly Day, DateTimeOffset At, IReadOnlyList<HouseholdState> States, IReadOnlyList<FindingDelta> Deltas)
{
    /// <summary>Version of the edition of the law that the rules read; empty when nobody was asked about.</summary>
    public string Edition { get; init; } = "";

    /// <summary>What people corrected, where that is why.</summary>
    public FindingCorrection? Correction { get; init; }

    public static Evaluated Nothing(DateOnly day) => new(day, default, [], []);
}
