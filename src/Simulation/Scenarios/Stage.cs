using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Profiles;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Scenarios;

/// <summary>Where scenarios play: the roster, the period, and the records played so far.</summary>
internal sealed class Stage
{
    private const int Tries = 80;
    private readonly Dictionary<RegistrySource, List<RegistryRecord>> _hits =
        Enum.GetValues<RegistrySource>().ToDictionary(s => s, _ => new List<RegistryRecord>());
    private readonly NumberPool _strangers;
    private readonly RecordIds _ids;
    private Scenario? _playing;

    public Stage(CountyProfile profile, SimulationOptions options, DateOnly first, List<Household> households)
    {
        Profile = profile;
        First = first;
        AsOf = profile.LastDay;
        Households = households;
        _ids = new RecordIds(options.Seed);
        _strangers = new NumberPool(
            [.. profile.Counties.Select(c => c.Code), .. profile.Neighbours], Lanes.Scenarios.First, Lanes.Scenarios.Count);
        Hosts = [.. households.Where(h => !h.Ended && h.Programme <= Programme.Monitored)];
        Tested = [.. Hosts.Where(h => h.Programme <= Programme.Edge)];
        Upper = [.. households.Where(h => !h.Ended && h.IsUpperLayer)];
        Everyone = [.. Hosts, .. Upper.Where(h => h.IsWatched)];
        Identities = new IdentityIndex(households);
    }

    public CountyProfile Profile { get; }

    public DateOnly First { get; }

    public DateOnly AsOf { get; }

    public List<Household> Households { get; }

    /// <summary>Active households on a programme whose meaning for every rule is beyond doubt.</summary>
    public IReadOnlyList<Household> Hosts { get; }

    /// <summary>Active dibao, tekun and edge households.</summary>
    public IReadOnlyList<Household> Tested { get; }

    /// <summary>Active edge, rigid, monitored and watch-pool households.</summary>
    public IReadOnlyList<Household> Upper { get; }

    /// <summary>Hosts and the watch pool.</summary>
    public IReadOnlyList<Household> Everyone { get; }

    public IdentityIndex Identities { get; }

    public IReadOnlyList<RegistryRecord> HitsOf(RegistrySource source) => _hits[source];

    public void Play(Scenario scenario, Dice dice)
    {
        _playing = scenario;
        scenario.Play(this, dice);
    }

    /// <summary>Sends a record, unless it would come after the last day. Gives the record as sent, with its id.</summary>
    public T Send<T>(T record)
        where T : RegistryRecord
    {
        var sent = record with
        {
            RecordId = record.RecordId.Length > 0 ? record.RecordId : _ids.NextHit(record.Source),
            Scenario = record.Scenario.Length > 0 ? record.Scenario : _playing!.Name,
            Bears = record.Bears.Count > 0 ? record.Bears : _playing!.Bears,
        };
        if (sent.ReportedOn <= AsOf)
        {
            _hits[sent.Source].Add(sent);
            foreach (var person in sent.Mentions.Select(m => m.Subject).OfType<Person>().Distinct())
                person.Records.Add(sent);
        }

        return sent;
    }

    public void Note(Household household) => household.Notes.Add((_playing!.Name, _playing.Bears));

    public static Household? PickHousehold(Dice dice, IReadOnlyList<Household> among, Func<Household, bool> suits)
    {
        for (var i = 0; i < Tries && among.Count > 0; i++)
        {
            var household = dice.Pick(among);
            if (!household.Ended && suits(household))
                return household;
        }

        return null;
    }

    /// <summary>An active member who is alive, readable and on the roster once.</summary>
    public (Household Household, Membership Member)? PickMember(
        Dice dice, IReadOnlyList<Household> among, Func<Household, Membership, bool> suits)
    {
        for (var i = 0; i < Tries && among.Count > 0; i++)
        {
            var household = dice.Pick(among);
            var member = dice.Pick(household.Members);
            if (member.Person.Free && member.ActiveOn(AsOf) && suits(household, member))
                return (household, member);
        }

        return null;
    }

    public (Household Household, Membership Member)? PickAdult(Dice dice, IReadOnlyList<Household> among) =>
        PickMember(dice, among, (_, m) => m.Person.AgeOn(AsOf) is >= 20 and < 80);

    /// <summary>A day of the period that leaves so many days for what follows from it.</summary>
    public DateOnly AnyDay(Dice dice, int daysLeft = 25)
    {
        var last = AsOf.AddDays(-daysLeft);
        return last > First ? dice.Day(First, last) : First;
    }

    /// <summary>Somebody who is not rostered, as a department writes him or her.</summary>
    public Mention Stranger(Dice dice, Sex sex, int age)
    {
        var (number, birth) = StrangerNumber(dice, sex, age);
        var name = NameBook.Draw(dice, NameBook.Surname(dice), sex, birth.Year);
        while (Identities.Has(name, birth))
            name = NameBook.Draw(dice, NameBook.Surname(dice), sex, birth.Year);
        return Mention.OfStranger(number, name, birth);
    }

    /// <summary>A valid number of somebody who is not rostered.</summary>
    public (string Number, DateOnly Birth) StrangerNumber(Dice dice, Sex sex, int age) =>
        _strangers.Issue(dice.Pick(Profile.Neighbours), AsOf.AddYears(-age).AddDays(-dice.Below(365)), sex);

    /// <summary>The same for a birth date; a day on which all numbers are given out pushes it to the next.</summary>
    public (string Number, DateOnly Birth) StrangerNumber(Dice dice, Sex sex, DateOnly birth) =>
        _strangers.Issue(dice.Pick(Profile.Neighbours), birth, sex);

    /// <summary>Somebody else's name, certainly not this one.</summary>
    public static string OtherName(Dice dice, string name)
    {
        while (true)
        {
            var other = NameBook.Draw(dice, NameBook.Surname(dice), dice.Chance(0.5) ? Sex.Male : Sex.Female, 1955);
            if (other != name)
                return other;
        }
    }
}
