using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Policy;

/// <summary>A question about the law: what if these values held in a region from a day on?</summary>
/// <param name="Region">Where; a nearer pack with a value of its own still goes first.</param>
/// <param name="On">From when.</param>
/// <param name="Changes">The values; with none, the question is what the packs themselves change on that day.</param>
public sealed record WhatIf(RegionCode Region, DateOnly On, IReadOnlyList<ParameterChange> Changes)
{
    /// <summary>The law with the changes laid over it.</summary>
    public ParameterSet After(ParameterEdition law) => law.Parameters.With(
        [.. from change in Changes
            from area in change.Area is { } one ? (AreaKind?[])[one] : [null, AreaKind.Urban, AreaKind.Rural]
            select new ParameterEntry(Region, area, new ParameterValue(
                change.Key, change.Value, law.Units[change.Key], On, Region.IsNone ? "national" : Region.ToString(),
                "what-if, not the law", false))]);
}
