using LowIncomeMonitor.Domain.Parameters;

namespace LowIncomeMonitor.Domain.Policy;

/// <summary>In what two editions of the law differ.</summary>
public static class EditionChanges
{
    /// <summary>Values that one of the two has and the other has not, or not so, in order of region, key and day.</summary>
    public static IReadOnlyList<ParameterEntry> Between(ParameterEdition before, ParameterEdition after)
    {
        var (old, now) = (before.Parameters.Entries.ToHashSet(), after.Parameters.Entries.ToHashSet());
        return
        [
            .. now.Where(entry => !old.Contains(entry)).Concat(old.Where(entry => !now.Contains(entry)))
                .OrderBy(entry => entry.Region.ToString(), StringComparer.Ordinal)
                .ThenBy(entry => entry.Value.Key, StringComparer.Ordinal)
                .ThenBy(entry => entry.Value.From),
        ];
    }

    /// <summary>
    /// The first day from today on at which the two say different things of anything: the day on which a comparison shows
    /// the change. Today when they differ in titles and references only.
    /// </summary>
    public static DateOnly FirstDay(IReadOnlyList<ParameterEntry> changes, DateOnly today)
    {
        DateOnly? first = null;
        foreach (var change in changes)
        {
            if (change.To is { } to && to <= today)
                continue;
            var day = change.Value.From > today ? change.Value.From : today;
            first = first is { } earlier && earlier <= day ? earlier : day;
        }

        return first ?? today;
    }
}
