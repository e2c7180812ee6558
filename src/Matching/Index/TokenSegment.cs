using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Matching.Index;

/// <summary>
/// One immutable slice of a <see cref="TokenIndex"/>: open addressing with linear probing, 16 bytes a slot, and one
/// byte a slot beside it that a search reads first. A change builds a new slice, so a reader never meets a half-written
/// slot and needs no lock.
/// </summary>
internal sealed class TokenSegment
{
    /// <summary>
    /// Slots per 100 people. Filled to 100/138 = 0.725: 23.5 bytes a person with the tags, below the 24 of the budget.
    /// </summary>
    private const int SlotsPerHundred = 138;

    /// <summary>Headers of the two arrays and of the slice itself, in bytes.</summary>
    private const int Overhead = 88;

    public static readonly TokenSegment Empty = new([], 0);

    private readonly Slot[] _slots;
    private readonly byte[] _tags;

    private TokenSegment(Slot[] slots, int count)
    {
        _slots = slots;
        _tags = TagRow.Of<Slot>(slots, slot => slot.Person == 0 ? TagRow.Free : TagRow.TagOf(slot.Tail));
        Count = count;
    }

    public int Count { get; }

    public long Bytes => ((long)_slots.Length * 16) + _tags.Length + Overhead;

    /// <summary>The first person with the token; 0 when there is none.</summary>
    public int Find(PersonToken token)
    {
        var slots = _slots;
        if (slots.Length == 0)
            return 0;
        var tail = Tail(token);
        var search = new TagSearch(_tags, slots.Length, Home(token.High, slots.Length), TagRow.TagOf(tail));
        while (search.TryNext(out var at))
        {
            ref readonly var slot = ref slots[at];
            if (slot.Head == token.High && slot.Tail == tail)
                return slot.Person;
        }

        return 0;
    }

    /// <summary>Adds every person with the token to <paramref name="people"/>.</summary>
    public void FindAll(PersonToken token, ICollection<int> people)
    {
        var slots = _slots;
        if (slots.Length == 0)
            return;
        var tail = Tail(token);
        var search = new TagSearch(_tags, slots.Length, Home(token.High, slots.Length), TagRow.TagOf(tail));
        while (search.TryNext(out var at))
        {
            if (slots[at].Head == token.High && slots[at].Tail == tail)
                people.Add(slots[at].Person);
        }
    }

    /// <summary>The slice with changes applied in order; a pair that is added twice stands once.</summary>
    public TokenSegment With(ReadOnlySpan<IndexChange> changes)
    {
        var room = Count;
        foreach (ref readonly var change in changes)
            room += change.Added ? 1 : 0;

        var draft = new Draft(room);
        foreach (ref readonly var slot in _slots.AsSpan())
        {
            if (slot.Person != 0)
                draft.Add(slot);
        }

        foreach (ref readonly var change in changes)
        {
            var slot = new Slot(change.Token.High, Tail(change.Token), change.Person);
            if (change.Added)
                draft.Add(slot);
            else
                draft.Remove(slot);
        }

        return draft.Close();
    }

    private static uint Tail(PersonToken token) => (uint)(token.Low >> 32);

    // Multiply-shift maps 32 random bits on any length without a division; the bits above chose the slice.
    private static int Home(ulong head, int length) => (int)(((head & uint.MaxValue) * (ulong)length) >> 32);

    private readonly record struct Slot(ulong Head, uint Tail, int Person);

    /// <summary>Collects distinct slots under the final size's rule, in one pass when nothing is removed.</summary>
    private sealed class Draft(int room)
    {
        private Slot[] _slots = new Slot[Length(room)];
        private int _count;

        public void Add(Slot slot)
        {
            var at = Home(slot.Head, _slots.Length);
            while (_slots[at].Person != 0)
            {
                if (_slots[at] == slot)
                    return;
                at = at + 1 == _slots.Length ? 0 : at + 1;
            }

            _slots[at] = slot;
            _count++;
        }

        public void Remove(Slot slot)
        {
            if (_slots.Length == 0)
                return;
            var at = Home(slot.Head, _slots.Length);
            while (_slots[at].Person != 0 && _slots[at] != slot)
                at = at + 1 == _slots.Length ? 0 : at + 1;
            if (_slots[at].Person == 0)
                return;
            _slots[at] = default;
            _count--;
            CloseGap(at);
        }

        public TokenSegment Close()
        {
            if (_count == 0)
                return Empty;
            // Removals and doubles left more room than the size's rule allows: pack once more.
            if (Length(_count) < _slots.Length)
            {
                var packed = new Draft(_count);
                foreach (var slot in _slots)
                {
                    if (slot.Person != 0)
                        packed.Add(slot);
                }

                _slots = packed._slots;
            }

            return new TokenSegment(_slots, _count);
        }

        // Without a tombstone: whoever stood behind the gap because the gap was taken moves up.
        private void CloseGap(int gap)
        {
            var length = _slots.Length;
            for (var at = (gap + 1) % length; _slots[at].Person != 0; at = (at + 1) % length)
            {
                var home = Home(_slots[at].Head, length);
                var reachable = gap <= at ? home <= gap || home > at : home <= gap && home > at;
                if (!reachable)
                    continue;
                _slots[gap] = _slots[at];
                _slots[at] = default;
                gap = at;
            }
        }

        // At least one slot stays free: it ends every search.
        private static int Length(int count) =>
            count == 0 ? 0 : Math.Max(count + 1, (int)((long)count * SlotsPerHundred / 100));
    }
}
