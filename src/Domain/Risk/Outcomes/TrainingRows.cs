namespace LowIncomeMonitor.Domain.Risk.Outcomes;

/// <summary>
/// From descriptions of households and signs of need to rows with a label. Of one household the windows never overlap, so
/// that no outcome is learnt from twice and intervals are not too narrow; which month is its own follows from its id.
/// </summary>
public static class TrainingRows
{
    /// <summary>True when the description of a month is one that is learnt from.</summary>
    /// <param name="householdId">The household.</param>
    /// <param name="on">A day of the month.</param>
    /// <param name="months">Length of the window.</param>
    public static bool IsOwnMonth(string householdId, DateOnly on, int months)
    {
        // FNV-1a: the same on every runtime.
        var hash = 2166136261u;
        foreach (var letter in householdId)
            hash = (hash ^ letter) * 16777619u;
        return ((uint)((on.Year * 12) + on.Month) + hash % (uint)months) % (uint)months == 0;
    }

    /// <param name="observations">Descriptions of households that could fall back, one a month.</param>
    /// <param name="needs">Signs of need by household.</param>
    /// <param name="months">Length of the window.</param>
    /// <param name="knownUntil">The last day of which outcomes are known.</param>
    /// <returns>Rows whose outcome is known, in order of day and household.</returns>
    public static IReadOnlyList<LabelledObservation> Of(
        IEnumerable<Observation> observations, ILookup<string, NeedEvent> needs, int months, DateOnly knownUntil)
    {
        var rows = new List<LabelledObservation>();
        foreach (var observed in observations)
        {
            // A row is kept only when its whole window is known. An open window that has an event already would have a
            // label too, but its neighbours without one would not: needs would be overstated.
            if (IsOwnMonth(observed.HouseholdId, observed.On, months) && observed.On.AddMonths(months) <= knownUntil
                && NeedLabel.Of(observed.On, months, needs[observed.HouseholdId], knownUntil) is { } needy)
            {
                rows.Add(new(observed, needy));
            }
        }

        return [.. rows.OrderBy(row => row.Observed.On).ThenBy(row => row.Observed.HouseholdId, StringComparer.Ordinal)];
    }
}
