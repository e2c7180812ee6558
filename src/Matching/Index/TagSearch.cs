using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LowIncomeMonitor.Matching.Index;

/// <summary>
/// Walks over the slots whose tag fits, from a token's home to the first free slot, sixteen tags a step. Linear
/// probing finds a token exactly there, so that what this does not name cannot be it.
/// </summary>
internal ref struct TagSearch
{
    private readonly ReadOnlySpan<byte> _tags;
    private readonly int _length;
    private readonly byte _tag;
    private int _at;
    private uint _fits;
    private bool _ended;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TagSearch(ReadOnlySpan<byte> tags, int length, int home, byte tag)
    {
        _tags = tags;
        (_length, _tag, _at) = (length, tag, home);
        Look();
    }

    /// <summary>The next slot whose tag fits; false when there is none before the first free one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNext(out int slot)
    {
        while (_fits == 0)
        {
            slot = 0;
            if (_ended)
                return false;
            _at = _at + TagRow.Width >= _length ? _at + TagRow.Width - _length : _at + TagRow.Width;
            Look();
        }

        slot = _at + BitOperations.TrailingZeroCount(_fits);
        _fits &= _fits - 1;
        if (slot >= _length)
            slot -= _length;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Look()
    {
        var sixteen = Vector128.Create(_tags.Slice(_at, TagRow.Width));
        var fits = Vector128.Equals(sixteen, Vector128.Create(_tag)).ExtractMostSignificantBits();
        var free = Vector128.Equals(sixteen, Vector128<byte>.Zero).ExtractMostSignificantBits();
        _ended = free != 0;
        // Only what stands before the first free slot: the lowest set bit less one has exactly those bits.
        _fits = _ended ? fits & (free - 1) & ~free : fits;
    }
}
