namespace LowIncomeMonitor.Domain.Risk.Watching;

/// <summary>What is known of a model for a month. Kept as JSON: names are added, never changed.</summary>
public sealed record WatchReport
{
    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    public required string ModelId { get; init; }

    /// <summary>The day on which it was made.</summary>
    public required DateOnly MadeOn { get; init; }

    /// <summary>Households with a score on that day.</summary>
    public required int Scored { get; init; }

    /// <summary>How far inputs have moved since training; null when the model's card does not say how they were.</summary>
    public IReadOnlyList<FeatureShift>? Shifts { get; init; }

    /// <summary>First day of the month whose promises came due in this one.</summary>
    public required DateOnly PromisedIn { get; init; }

    /// <summary>Length of the window, in months.</summary>
    public required int Months { get; init; }

    /// <summary>All households whose promise came due.</summary>
    public required GroupRates All { get; init; }

    /// <summary>The same by group.</summary>
    public required IReadOnlyList<GroupRates> Groups { get; init; }

    public required CallFigures Calls { get; init; }

    public required IReadOnlyList<WatchAlarm> Alarms { get; init; }

    /// <param name="month">First day of the month.</param>
    /// <param name="madeOn">The day on which it is made.</param>
    /// <param name="modelId">The model.</param>
    /// <param name="months">Length of the window.</param>
    /// <param name="scored">Households with a score.</param>
    /// <param name="shifts">How far inputs have moved; null when that cannot be told.</param>
    /// <param name="outcomes">Promises that came due, and what came of them.</param>
    /// <param name="calls">Calls of the month.</param>
    /// <param name="limits">From when on somebody is told.</param>
    public static WatchReport Of(
        DateOnly month, DateOnly madeOn, string modelId, int months, int scored, IReadOnlyList<FeatureShift>? shifts,
        IReadOnlyList<ScoredOutcome> outcomes, CallFigures calls, WatchLimits limits) => new()
    {
        Month = month,
        ModelId = modelId,
        MadeOn = madeOn,
        Scored = scored,
        Shifts = shifts,
        PromisedIn = month.AddMonths(-months),
        Months = months,
        All = GroupRates.Of("", "", outcomes),
        Groups =
        [
            .. from outcome in outcomes
               from attribute in outcome.Groups.Attributes
               group outcome by attribute into members
               orderby members.Key.Attribute, members.Key.Group
               select GroupRates.Of(members.Key.Attribute, members.Key.Group, [.. members]),
        ],
        Calls = calls,
        // Few households in a month may fall into other bins by chance alone.
        Alarms = ModelWatch.Alarms(scored < limits.LeastRows ? [] : shifts ?? [], outcomes, limits),
    };
}
