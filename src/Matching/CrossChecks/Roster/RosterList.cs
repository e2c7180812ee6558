using System.Text;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Matching.CrossChecks.Roster;

/// <summary>A roster in memory, by number. Names stand together in one array: they are looked at for hits only.</summary>
internal sealed class RosterList
{
    private readonly NumberIndex _index;
    private readonly byte[] _names;

    /// <param name="people">The rows, in the order of the file.</param>
    /// <param name="names">Their names in UTF-8, one after the other.</param>
    /// <param name="households">Household ids in UTF-8.</param>
    /// <param name="places">What many rows share: relation, region, programme and days as cells of CSV in UTF-8.</param>
    public RosterList(ListedPerson[] people, byte[] names, IReadOnlyList<byte[]> households, IReadOnlyList<byte[]> places)
    {
        (People, _names, Households, Places) = (people, names, households, places);
        _index = new(people.Length);
        // From the end, so that each chain runs in the order of the file.
        for (var i = people.Length - 1; i >= 0; i--)
        {
            if (!people[i].Number.IsNone)
                people[i].NextSame = _index.Put(people[i].Number, i);
        }
    }

    /// <summary>The rows, in the order of the file.</summary>
    public ListedPerson[] People { get; }

    /// <summary>Household ids, in the order in which they first appear.</summary>
    public IReadOnlyList<byte[]> Households { get; }

    /// <summary>What many rows share, as cells of CSV.</summary>
    public IReadOnlyList<byte[]> Places { get; }

    /// <summary>Numbers as written that cannot be used, by place of the person; empty ones are left out. Personal data.</summary>
    public IReadOnlyDictionary<int, string> UnusableNumbers { get; init; } = new Dictionary<int, string>();

    /// <summary>Rows that were left out because they are not enrolled on the day asked for.</summary>
    public int NotEnrolled { get; init; }

    /// <summary>The first row with a number; -1 where nobody has it. Others follow by <see cref="ListedPerson.NextSame"/>.</summary>
    public int Find(CitizenId number) => _index.Find(number);

    /// <summary>The name of a person as written, in UTF-8. Personal data.</summary>
    public ReadOnlySpan<byte> NameOf(int person) =>
        _names.AsSpan(People[person].NameStart..(person + 1 < People.Length ? People[person + 1].NameStart : _names.Length));

    /// <summary>The name of a person, read for a comparison; null when it cannot be read.</summary>
    public PersonName? ReadName(int person) => PersonName.Read(Encoding.UTF8.GetString(NameOf(person))).Name;
}
