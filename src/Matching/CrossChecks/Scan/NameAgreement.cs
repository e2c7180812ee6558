using System.Text;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.CrossChecks.Roster;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Matching.CrossChecks.Scan;

/// <summary>Compares the name in a register's row with the one in the roster.</summary>
internal sealed class NameAgreement(RosterList roster, Encoding encoding)
{
    private readonly bool _sameBytes = encoding is UTF8Encoding;

    /// <param name="cell">The cell as it stands in the row; empty where there is none.</param>
    /// <param name="person">Place of the person in the roster.</param>
    public Agreement Of(ReadOnlySpan<byte> cell, int person)
    {
        // Nearly every hit: the same bytes, and none of them needs normalising.
        if (_sameBytes && cell.SequenceEqual(roster.NameOf(person)) && IsPlain(cell))
            return Agreement.Agrees;
        return Compare(PersonName.Read(CsvCells.Text(encoding.GetString(cell))).Name, roster.ReadName(person));
    }

    /// <summary>A name with lost characters neither agrees nor differs: what is lost is missing.</summary>
    private static Agreement Compare(PersonName? name, PersonName? listed) =>
        name is null or { HasLostCharacters: true } || listed is null or { HasLostCharacters: true } ? Agreement.Missing
        : name.SafeEquals(listed) ? Agreement.Agrees
        : Agreement.Differs;

    /// <summary>Nothing but U+4E00 to U+9FFF, three bytes each: such a name is its own key.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> utf8)
    {
        for (var i = 0; i + 1 < utf8.Length; i += 3)
        {
            if (utf8[i] is not ((>= 0xE5 and <= 0xE9) or 0xE4) || (utf8[i] == 0xE4 && utf8[i + 1] < 0xB8))
                return false;
        }

        return utf8.Length >= 3;
    }
}
