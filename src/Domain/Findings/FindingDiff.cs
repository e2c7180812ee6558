namespace LowIncomeMonitor.Domain.Findings;

/// <summary>
/// Turns "what applies now" into "what changed" against what is stored. Pure, and blind to the order of its
/// arguments: the same two sets give the same list.
/// </summary>
public static class FindingDiff
{
    /// <summary>The changes, in order of key; nothing for what stayed as it was.</summary>
    /// <param name="stored">Findings of the evaluated households, cleared ones included.</param>
    /// <param name="current">What applies to the same households now.</param>
    public static IReadOnlyList<FindingDelta> Between(
        IEnumerable<StoredFinding> stored, IEnumerable<CurrentFinding> current)
    {
        var before = stored.ToDictionary(finding => finding.Key);
        var deltas = new List<FindingDelta>();
        foreach (var now in OnePerKey(current))
        {
            before.Remove(now.Key, out var old);
            if (old is null or { IsOpen: false })
                deltas.Add(new(now.Key, FindingChangeKind.Raised, (old?.Revision ?? 0) + 1, old, now));
            else if (!SameAs(old, now))
                deltas.Add(new(now.Key, FindingChangeKind.Updated, old.Revision + 1, old, now));
        }

        foreach (var old in before.Values)
        {
            if (old.IsOpen)
                deltas.Add(new(old.Key, FindingChangeKind.Cleared, old.Revision + 1, old, null));
        }

        deltas.Sort((left, right) => left.Key.CompareTo(right.Key));
        return deltas;
    }

    /// <summary>
    /// Adds a change for every finding that was cleared before and stood on something that is withdrawn now: whoever decided
    /// on it must hear of it.
    /// </summary>
    public static IReadOnlyList<FindingDelta> WithWithdrawn(
        IReadOnlyList<FindingDelta> deltas, IEnumerable<StoredFinding> stored, IReadOnlySet<FindingKey> withdrawn)
    {
        var changed = deltas.Select(delta => delta.Key).ToHashSet();
        var told = stored.Where(finding => !finding.IsOpen && withdrawn.Contains(finding.Key) && !changed.Contains(finding.Key))
            .Select(finding => new FindingDelta(finding.Key, FindingChangeKind.Cleared, finding.Revision + 1, finding, null))
            .ToList();
        return told.Count == 0 ? deltas : [.. deltas.Concat(told).OrderBy(delta => delta.Key)];
    }

    /// <summary>
    /// The trace is left out on purpose: its running figures (days left, months since) would make a change of every day.
    /// </summary>
    private static bool SameAs(StoredFinding old, CurrentFinding now) =>
        old.RuleVersion == now.RuleVersion && old.Direction == now.Direction && old.Level == now.Level
        && old.Amount == now.Amount && old.Fingerprint.AsSpan().SequenceEqual(now.Fingerprint);

    // A rule that speaks twice of one person (two cars) is one finding: the more urgent, then a fixed choice.
    private static IEnumerable<CurrentFinding> OnePerKey(IEnumerable<CurrentFinding> current) =>
        current.GroupBy(finding => finding.Key)
            .Select(same => same.OrderBy(finding => finding.Level)
                .ThenByDescending(finding => finding.Amount?.Fen ?? long.MinValue)
                .ThenBy(finding => Convert.ToHexString(finding.Fingerprint), StringComparer.Ordinal)
                .First());
}
