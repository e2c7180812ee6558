using System.Text;
using LowIncomeMonitor.Domain.Linkage.Characters;
using LowIncomeMonitor.Domain.Linkage.Comparators;
using LowIncomeMonitor.Domain.Linkage.Names;

namespace LowIncomeMonitor.Domain.Linkage.People;

/// <summary>
/// The keys under which somebody on the roster is found although the number is missing or wrong. One slip in a number
/// leaves at least one of three parts whole, except two neighbours swapped across a border of the parts, which a record
/// searches for by swapping them back; without a number the birth date must be right, or its year and the sound of
/// the name. A name alone is no key: it would find everybody who bears it and could prove none.
/// </summary>
internal static class ProfileKeys
{
    /// <summary>Keys of a person on the roster.</summary>
    public const int Count = 5;

    /// <summary>Most keys by which a record searches.</summary>
    public const int MostSearched = 9;

    private const int SoundAndYear = 0;
    private const int BirthDate = 1;
    private const int RegionAndBirth = 2;
    private const int MonthToOrder = 3;
    private const int RegionYearAndOrder = 4;

    private const int CheckedLength = 18;
    private const int Order = 3;

    /// <summary>The keys of a person, 0 where there is none; each has its place.</summary>
    public static void OfPerson(in PersonProfile person, Span<uint> keys)
    {
        keys.Clear();
        OfNameAndBirth(person, keys);
        if (person.Number is not { HasHidden: false, Length: >= CitizenNumberText.WithoutCheck } number)
            return;
        keys[RegionAndBirth] = Part(RegionAndBirth, number.Start(14), 0);
        keys[MonthToOrder] = Part(MonthToOrder, number.Start(CitizenNumberText.WithoutCheck) & Digits(7), 0);
        keys[RegionYearAndOrder] = Part(RegionYearAndOrder, number.Start(10), number.Start(CitizenNumberText.WithoutCheck) & Digits(Order));
    }

    /// <summary>The keys by which a record searches, each with its place; a number of odd length is tried in two ways.</summary>
    /// <returns>How many there are.</returns>
    public static int OfRecord(in PersonProfile record, Span<(int Place, uint Key)> keys)
    {
        Span<uint> own = stackalloc uint[Count];
        OfPerson(record, own);
        var count = 0;
        for (var place = 0; place < Count; place++)
        {
            if (own[place] != 0)
                keys[count++] = (place, own[place]);
        }

        // A digit lost or put in shifts what follows it; what precedes it, and what is counted from the end, stays.
        if (record.Number is { HasHidden: false } number && number.Length != CheckedLength && number.Length >= CitizenNumberText.WithoutCheck - 1)
        {
            keys[count++] = (RegionAndBirth, Part(RegionAndBirth, number.Start(14), 0));
            keys[count++] = (MonthToOrder, Part(MonthToOrder, number.Start(number.Length - 1) & Digits(7), 0));
            keys[count++] = (RegionYearAndOrder, Part(RegionYearAndOrder, number.Start(10), number.Start(number.Length - 1) & Digits(Order)));
        }

        // The year ends and the order begins where every part has one of the two digits.
        if (record.Number is { HasHidden: false, Length: CheckedLength } whole)
        {
            var (start, year, day) = (whole.Start(14), (uint)(whole.At(9) ^ whole.At(10)), (uint)(whole.At(13) ^ whole.At(14)));
            if (year != 0)
                keys[count++] = (RegionAndBirth, Part(RegionAndBirth, start ^ (year << 16) ^ (year << 12), 0));
            if (day != 0)
                keys[count++] = (RegionAndBirth, Part(RegionAndBirth, start ^ day, 0));
        }

        return count;
    }

    /// <summary>A hash of the name's letters in their common form, for counting how many bear it; 0 for none.</summary>
    public static ulong Term(in NameLetters name)
    {
        if (name.HasLost)
            return 0;
        Span<int> buffer = stackalloc int[4];
        var hash = 17UL;
        foreach (var letter in name.Letters(buffer))
            hash = Mix(hash ^ (uint)HanTable.Committed.Fold(letter));
        return hash;
    }

    private static void OfNameAndBirth(in PersonProfile person, Span<uint> keys)
    {
        if (person.Birth is not { } birth)
            return;
        if (birth.Month != 0 && birth.Day != 0)
            keys[BirthDate] = Part(BirthDate, (uint)birth.Digits, 0);
        if (person.Name is { HasLost: false } name)
            keys[SoundAndYear] = Part(SoundAndYear, Sound(name), (uint)birth.Year);
    }

    /// <summary>Letters of the pinyin, so that a name in pinyin meets the name it spells.</summary>
    private static ulong Sound(in NameLetters name)
    {
        Span<int> buffer = stackalloc int[4];
        var hash = 1UL;
        foreach (var letter in name.Letters(buffer))
        {
            var reading = HanTable.Committed.ReadingOf(new Rune(HanTable.Committed.Fold(letter)));
            if (reading.Length == 0)
                hash = Mix(hash ^ (uint)(letter is >= 'A' and <= 'Z' ? letter + ('a' - 'A') : letter));
            foreach (var c in reading)
                hash = Mix(hash ^ c);
        }

        return hash;
    }

    private static UInt128 Digits(int count) => (UInt128.One << (4 * count)) - 1;

    private static uint Part(int place, UInt128 a, UInt128 b)
    {
        var hash = Mix(Mix((ulong)a ^ (uint)place) ^ (ulong)(a >> 64) ^ Mix((ulong)b + 1));
        // 0 says that there is no key.
        return (uint)(hash >> 32) is var key and not 0 ? key : 1;
    }

    /// <summary>The finaliser of SplitMix64 (Steele, Lea, Flood 2014).</summary>
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
