using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Profiles;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>
/// One household as it could be known on one day. It reads what the simulator meant (Strength), never the texts that it
/// wrote: it must not depend on anybody's matching.
/// </summary>
internal sealed class HouseholdView
{
    private readonly Dictionary<Membership, List<RegistryRecord>> _records;
    private Family? _family;

    /// <param name="household">The household.</param>
    /// <param name="profile">Its place.</param>
    /// <param name="day">The day as of which it is seen.</param>
    /// <param name="known">The last day whose reports are known; the day itself unless given.</param>
    public HouseholdView(Household household, CountyProfile profile, DateOnly day, DateOnly? known = null)
    {
        Household = household;
        Day = day;
        Active = [.. household.Members.Where(m => m.ActiveOn(day))];
        Amounts = profile.AmountsOn(day, household.County, household.Urban);
        _records = household.Members.ToDictionary(m => m, m => Latest(m.Person.Records, known ?? day));
    }

    public Household Household { get; }

    /// <summary>The people behind the rows, looked up once for all rules.</summary>
    public Family FamilyOf(Roll roll) => _family ??= new Family(this, roll);

    public DateOnly Day { get; }

    public IReadOnlyList<Membership> Active { get; }

    public StandardAmounts Amounts { get; }

    /// <summary>How records name active members.</summary>
    public IEnumerable<Mention> Mentions => Active.SelectMany(m => _records[m].Select(r => r.About(m.Person)));

    public IEnumerable<T> Strong<T>(Membership member)
        where T : RegistryRecord =>
        _records[member].OfType<T>().Where(r => r.About(member.Person).Strength == Strength.Strong);

    public IEnumerable<T> Strong<T>()
        where T : RegistryRecord =>
        Active.SelectMany(Strong<T>);

    /// <summary>The earliest day of death that is reported; null for the living.</summary>
    public DateOnly? DiedOn(Membership member) => Strong<DeathRecord>(member).Min(d => (DateOnly?)d.DiedOn);

    public bool IsDead(Membership member) => Strong<DeathRecord>(member).Any();

    /// <summary>The newest version of each record sent by that day, without those taken back.</summary>
    private static List<RegistryRecord> Latest(IEnumerable<RegistryRecord> records, DateOnly day) =>
    [
        .. records.Where(r => r.ReportedOn <= day)
            .GroupBy(r => r.RecordId)
            .Select(versions => versions.MaxBy(r => r.Version)!)
            .Where(r => !r.Withdrawn),
    ];
}
