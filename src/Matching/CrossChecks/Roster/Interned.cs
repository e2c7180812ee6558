using System.Text;

namespace LowIncomeMonitor.Matching.CrossChecks.Roster;

/// <summary>Texts that many rows share, each kept once, in the order in which they first appear.</summary>
internal sealed class Interned
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookUp;
    private readonly List<byte[]> _all = [];

    public Interned() => _lookUp = _places.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The texts in UTF-8.</summary>
    public IReadOnlyList<byte[]> All => _all;

    public int PlaceOf(ReadOnlySpan<char> text)
    {
        if (_lookUp.TryGetValue(text, out var place))
            return place;
        _lookUp.TryAdd(text, _all.Count);
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        _all.Add(bytes);
        return _all.Count - 1;
    }
}
