namespace LowIncomeMonitor.Domain.Linkage.Characters;

/// <summary>Compares two characters of names by form, sound and shape. Symmetric, allocates nothing.</summary>
internal static class HanAgreement
{
    private const int MemoryBits = 16;
    private const int ValueBits = 4;

    private static readonly HanTable s_table = HanTable.Committed;

    // A pair takes about 400 ns to judge, and the few hundred characters that names use meet again and again. One slot
    // holds pair and answer in one word, so that threads may race: whoever reads finds a whole entry or another pair.
    private static readonly ulong[] s_memory = new ulong[1 << MemoryBits];

    public static CharacterAgreement Of(int left, int right)
    {
        if (left == right)
            return CharacterAgreement.Same;
        var (low, high) = left < right ? (left, right) : (right, left);
        var pair = (ulong)low << 24 | (uint)high;
        ref var slot = ref s_memory[pair * 0x9E3779B97F4A7C15 >> (64 - MemoryBits)];
        var known = Volatile.Read(ref slot);
        if (known >> ValueBits == pair && known != 0)
            return (CharacterAgreement)(known & ((1 << ValueBits) - 1));
        var agreement = Judge(low, high);
        Volatile.Write(ref slot, pair << ValueBits | (uint)agreement);
        return agreement;
    }

    private static CharacterAgreement Judge(int left, int right)
    {
        ref readonly var a = ref s_table.Find(left);
        ref readonly var b = ref s_table.Find(right);
        if (a.Rune == 0 || b.Rune == 0)
            return CharacterAgreement.Differs;
        if (a.FoldsTo == b.FoldsTo)
            return CharacterAgreement.Variant;
        ref readonly var c = ref s_table.Find(a.FoldsTo);
        ref readonly var d = ref s_table.Find(b.FoldsTo);
        if (Replaced(c, d) || Replaced(a, d) || Replaced(c, b) || Replaced(a, b))
            return CharacterAgreement.Replaced;
        if (ShareReading(c, d, inAccent: false))
            return CharacterAgreement.Homophone;
        if (Likeness.Holds(a, b) || Likeness.Holds(c, d))
            return CharacterAgreement.LookAlike;
        return ShareReading(c, d, inAccent: true) ? CharacterAgreement.NearHomophone : CharacterAgreement.Differs;
    }

    /// <summary>One lists the other, or both are written for a third: 鐘 and 鍾 for 钟.</summary>
    private static bool Replaced(in HanCharacter a, in HanCharacter b)
    {
        if (a.Replaces.Length == 0 && b.Replaces.Length == 0)
            return false;
        return Likeness.Lists(a.Replaces, b.Rune) || Likeness.Lists(b.Replaces, a.Rune) || ShareListed(a.Replaces, b.Replaces);
    }

    private static bool ShareListed(string left, string right)
    {
        foreach (var rune in left.EnumerateRunes())
        {
            if (Likeness.Lists(right, rune.Value))
                return true;
        }

        return false;
    }

    private static bool ShareReading(in HanCharacter a, in HanCharacter b, bool inAccent)
    {
        for (var left = a.Readings; left != 0; left >>= 16)
        {
            for (var right = b.Readings; right != 0; right >>= 16)
            {
                int x = (ushort)left, y = (ushort)right;
                if (x == y || (inAccent && s_table.Accent(x) == s_table.Accent(y)))
                    return true;
            }
        }

        return false;
    }
}
