using System.Text;
using LowIncomeMonitor.Domain.Linkage.People;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Matching.CrossChecks.Roster;
using LowIncomeMonitor.Matching.CrossChecks.Scan;

namespace LowIncomeMonitor.Matching.CrossChecks.Linkage;

/// <summary>
/// The people of a roster as linkage compares them. Whoever stands in several rows with one number is one person here: two
/// rows would share the probability between them.
/// </summary>
internal sealed class RosterProfiles
{
    private const int RegionCell = 1;

    private readonly ProfileIndex _withoutNumber = new();

    public RosterProfiles(RosterList roster)
    {
        var regions = roster.Places.Select(RegionOf).ToArray();
        for (var person = 0; person < roster.People.Length; person++)
        {
            var listed = roster.People[person];
            if (!listed.Number.IsNone && roster.Find(listed.Number) != person)
                continue;
            var profile = ProfileOf(roster, person, regions[listed.Place]);
            All.Put(person, profile);
            if (listed.Number.IsNone)
                _withoutNumber.Put(person, profile);
        }
    }

    /// <summary>Everybody, by place in the roster.</summary>
    public ProfileIndex All { get; } = new();

    /// <summary>Some people have no usable number, so that no row of a register can find them by it.</summary>
    public bool SomeLackNumber => _withoutNumber.Count > 0;

    /// <summary>Whether a record could be about somebody without a usable number.</summary>
    /// <param name="record">Whom the record names.</param>
    /// <param name="people">Takes them.</param>
    public bool MayLackNumber(in PersonProfile record, List<int> people)
    {
        _withoutNumber.FindCandidates(record, people);
        return people.Count > 0;
    }

    private static PersonProfile ProfileOf(RosterList roster, int person, RegionCode region)
    {
        var listed = roster.People[person];
        var number = listed.Number.IsNone ? roster.UnusableNumbers.GetValueOrDefault(person, "") : listed.Number.Reveal();
        DateOnly? birth = listed.BirthDate >= 0 ? DateOnly.FromDayNumber(listed.BirthDate)
            : listed.Number.IsNone ? null : listed.Number.BirthDate;
        return PersonProfile.Of(number, Encoding.UTF8.GetString(roster.NameOf(person)), birth, region);
    }

    private static RegionCode RegionOf(byte[] place) =>
        RegionCode.Parse(Encoding.UTF8.GetString(ChunkRows.Cell(place, RegionCell))).Code;
}
