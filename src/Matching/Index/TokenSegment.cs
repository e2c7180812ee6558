using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Matching.Index;

/// <summary>
/// One immutable slice of a <see cref="TokenIndex"/>: open addressing with linear probing, 16 bytes a slot. A change
/// builds a new slice, so a reader never meets a half-written slot and needs no lock.
/// </summary>
internal sealed class TokenSegment
{
    /// <summary>
    /// Slots per 100 people. Filled to 100/141 = 0.709: 22.6 bytes a person, below the 24 of the budget, while a miss
    /// still looks at about six neighbouring slots, one or two cache lines.
    /// </summary>
    private const int SlotsPerHundred = 141;

    public static readonly TokenSegment Empty = new([], 0);

    private readonly Slot[] _slots;

    private TokenSegment(Slot[] slots, int count)
    {
        _slots = slots;
        Count = count;
    }

    public int Count { get; }

    public long Bytes => (long)_slots.Length * 16;

    /// <summary>The first person with the token; 0 when there is none.</summary>
    public int Find(PersonToken token)
    {
        var slots = _slots;
        if (slots.Length == 0)
            return 0;
        var tail = Tail(token);
        for (var at = Home(token.High, slots.Length); slots[at].Person != 0;)
        {
            ref readonly var slot = ref slots[at];
            if (slot.Head == token.High && slot.Tail == tail)
                return slot.Person;
            if (++at == slots.Length)
                at = 0;
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
        for (var at = Home(token.High, slots.Length); slots[at].Person != 0; at = at + 1 == slots.Length ? 0 : at + 1)
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
