using LowIncomeMonitor.Domain.Linkage.Tables;

namespace LowIncomeMonitor.Domain.Sampling;

/// <summary>
/// Draws a simple random sample out of a stream of unknown length, for people to check by hand: whoever has the seed and
/// the same items draws the same sample, whatever the order in which they come.
/// </summary>
/// <remarks>
/// Bottom-k sampling (Cohen and Kaplan 2007): every item gets a number from its key and the seed, the lowest are kept.
/// Memory is that of the sample.
/// </remarks>
/// <typeparam name="T">What is drawn.</typeparam>
/// <param name="size">Items to draw; all of them where there are fewer.</param>
/// <param name="seed">Another seed draws another sample.</param>
public sealed class SeededSample<T>(int size, long seed)
{
    private static readonly Comparer<(ulong Hash, string Key)> s_highestFirst = Comparer<(ulong Hash, string Key)>.Create(
        (a, b) => a.Hash != b.Hash ? b.Hash.CompareTo(a.Hash) : string.CompareOrdinal(b.Key, a.Key));

    private readonly PriorityQueue<T, (ulong Hash, string Key)> _kept = new(s_highestFirst);

    /// <summary>Items that were offered.</summary>
    public long Offered { get; private set; }

    /// <summary>The sample, in an order that depends on seed and keys alone.</summary>
    public IReadOnlyList<T> Drawn => [.. _kept.UnorderedItems
        .OrderBy(item => item.Priority.Hash).ThenBy(item => item.Priority.Key, StringComparer.Ordinal)
        .Select(item => item.Element)];

    /// <summary>Offers an item.</summary>
    /// <param name="key">What tells it from all others, the same in every run; not kept in the result.</param>
    /// <param name="item">The item.</param>
    public void Offer(string key, T item)
    {
        if (size <= 0)
            throw new InvalidOperationException("A sample must have room for at least one item.");
        Offered++;
        var priority = (ContentHash.Mix((ulong)seed, ContentHash.Of(key)), key);
        if (_kept.Count < size)
            _kept.Enqueue(item, priority);
        else if (_kept.TryPeek(out _, out var highest) && s_highestFirst.Compare(priority, highest) > 0)
            _kept.EnqueueDequeue(item, priority);
    }
}
