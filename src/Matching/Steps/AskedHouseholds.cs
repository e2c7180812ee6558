using LowIncomeMonitor.Domain.Risk.Outcomes;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>Households as they were loaded, and what the rules said of them.</summary>
/// <param name="States">States in order of id.</param>
/// <param name="Verdicts">What the rules that count said.</param>
/// <param name="Trial">What they and the rules on trial said; null while no pack stages a rule.</param>
/// <param name="Candidate">What the rules said under the edition on trial; null when none is.</param>
/// <param name="Descriptions">The households as the models of risk see them, in order of id.</param>
internal sealed record AskedHouseholds(
    IReadOnlyList<HouseholdState> States, Verdicts Verdicts, Verdicts? Trial, Verdicts? Candidate,
    IReadOnlyList<HouseholdDescription> Descriptions)
{
    /// <summary>Parts of the households, in order of id, as one.</summary>
    public static AskedHouseholds Joined(IReadOnlyList<AskedHouseholds> parts) => parts.Count == 1 ? parts[0] : new(
        [.. parts.SelectMany(part => part.States)],
        Verdicts.Joined(parts.Select(part => part.Verdicts)),
        parts[0].Trial is null ? null : Verdicts.Joined(parts.Select(part => part.Trial!)),
        parts[0].Candidate is null ? null : Verdicts.Joined(parts.Select(part => part.Candidate!)),
        [.. parts.SelectMany(part => part.Descriptions)]);
}
