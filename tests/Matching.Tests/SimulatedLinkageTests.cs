using System.Globalization;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.Tests.Harness;
using LowIncomeMonitor.Platform.Privacy;
using LowIncomeMonitor.Simulation;
using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Corruptions;
using LowIncomeMonitor.Simulation.Records;
using LowIncomeMonitor.Simulation.Surroundings;
using LowIncomeMonitor.TestKit.Postgres;
using Xunit.Abstractions;
using RegistryRecord = LowIncomeMonitor.Contracts.V1.RegistryRecord;
using SimulatedPerson = LowIncomeMonitor.Simulation.People.Person;

namespace LowIncomeMonitor.Matching.Tests;

/// <summary>
/// A simulated county through the real pipeline, compared with whom its records concern in truth. A larger county:
/// MONITOR_LINKAGE_PEOPLE=100000. Strangers' records with a readable number are left out: their token is on no roster, so
/// the pipeline does not open them.
/// </summary>
public sealed class SimulatedLinkageTests(PostgresFixture postgres, ITestOutputHelper output) : IClassFixture<PostgresFixture>
{
    private const int UsualPeople = 4000;
    private const int Batch = 4000;

    private static readonly string[] s_otherNames = [.. CorruptionKinds.OtherName.Select(kind => kind.Method.DeclaringType!.Name)];

    private static int People => int.TryParse(
        Environment.GetEnvironmentVariable("MONITOR_LINKAGE_PEOPLE"), NumberStyles.None, CultureInfo.InvariantCulture, out var people)
        ? people : UsualPeople;

    [RequiresPostgresFact]
    public async Task Run_SimulatedCounty_LinksWithoutErrorAndLosesNobody()
    {
        var county = CountySimulator.Generate(new SimulationOptions(People, Seed: 20261125, RecordsPerHit: 30));
        await using var matcher = await Matcher.CreateAsync(postgres, []);
        await matcher.RosterAsync("2023-01-01", [.. county.Households.SelectMany(household => household.Members.Select(member => Line(household.Id, member)))]);
        var ids = await IdsAsync(matcher, county);

        var sent = Sent(county).Concat(Damaged(county)).Concat(Spouses(county)).ToList();
        foreach (var batch in sent.Chunk(Batch))
            await matcher.RecordsAsync(batch.Select(Record));
        var (linked, asked) = (await PairsAsync(matcher, Linked), await PairsAsync(matcher, Asked));

        var scores = sent.GroupBy(one => one.Group).ToDictionary(group => group.Key, _ => new LinkScore(), StringComparer.Ordinal);
        foreach (var (group, id, mention) in sent)
        {
            // Whose own number on the roster cannot be read is found through no record that is right: V01 asks for the roster.
            var truth = mention.Concerns is { Readable: true } person && ids.TryGetValue(person.Number, out var known) ? known : (int?)null;
            scores[group].Add(id, truth, linked[id].ToList(), asked[id].ToList());
        }

        foreach (var (group, score) in scores.OrderBy(one => one.Key, StringComparer.Ordinal))
            output.WriteLine($"{group}: {score}");
        foreach (var score in scores.Values)
        {
            Assert.True(score.Precision >= 0.999, $"{score}\n{string.Join('\n', score.Wrong.Take(10))}");
            Assert.True(score.Lost.Count == 0, $"{score}\n{string.Join('\n', score.Lost.Take(10))}");
        }

        // Another name under the right number is a clerk's or a sure case of a homophone, never more: all the rest is linked.
        Assert.All(
            scores.Where(one => !one.Key.StartsWith("spouses", StringComparison.Ordinal) && !s_otherNames.Any(kind => one.Key.Contains(kind, StringComparison.Ordinal))),
            one => Assert.True(one.Value.Recall >= 0.95, $"{one.Key}: {one.Value}"));
        Assert.True(scores["spouses"] is { Right: 0, Wrong.Count: 0, AskedInVain: > 0 }, scores["spouses"].ToString());
    }

    private const string Linked =
        """
        select f.record_id, f.person_id from matching.facts f
        where f.superseded_at is null and not exists (
            select from matching.reviews r where r.record_key = f.record_key and r.person_id = f.person_id and r.state <> 6)
        """;

    private const string Asked = "select record_id, person_id from matching.reviews where kind < 3 and state = 1";

    /// <summary>The newest version of all that departments send and that the pipeline opens.</summary>
    private static IEnumerable<(string Group, string Id, Mention Mention)> Sent(County county)
    {
        var numbers = county.Households.SelectMany(household => household.Members).Select(member => member.Person.Number).ToHashSet(StringComparer.Ordinal);
        foreach (var source in Enum.GetValues<RegistrySource>())
        {
            var newest = county.Rows(source).Where(row => row.Kind != RowKind.Spoiled).Select(row => row.Record)
                .GroupBy(record => record.RecordId, StringComparer.Ordinal).Select(same => same.MaxBy(record => record.Version)!)
                .Where(record => !record.Withdrawn);
            foreach (var record in newest)
            {
                foreach (var (mention, i) in record.Mentions.Select((mention, i) => (mention, i)))
                {
                    if (!(CitizenId.Parse(mention.Number) is { IsOk: true } number) || numbers.Contains(number.Id.Reveal()))
                        yield return ("county", $"{source}-{record.RecordId}-{i}", mention);
                }
            }
        }
    }

    /// <summary>People of the roster as damaged in each of the simulator's ways, a number or a name at a time.</summary>
    private static IEnumerable<(string Group, string Id, Mention Mention)> Damaged(County county)
    {
        var people = county.Households.SelectMany(household => household.Members).Select(member => member.Person)
            .Where(person => person.Free).Distinct().Where((_, i) => i % 12 == 0).ToList();
        for (var i = 0; i < people.Count; i++)
        {
            var (person, dice) = (people[i], Dice.For(1, "damaged", i));
            foreach (var (kinds, name) in ((IReadOnlyList<Corruption> Kinds, bool Name)[])
                [(CorruptionKinds.ReadableNumber, false), (CorruptionKinds.UnreadableNumber, false), (CorruptionKinds.SameName, true), (CorruptionKinds.OtherName, true)])
            {
                for (var kind = 0; kind < kinds.Count; kind++)
                {
                    if (kinds[kind](name ? person.Name : person.Number, dice) is not { } damaged)
                        continue;
                    foreach (var birth in (DateOnly?[])[person.Birth, null])
                    {
                        var group = $"damaged {kinds[kind].Method.DeclaringType!.Name} {(birth is null ? "without" : "with")} birth date";
                        yield return (group, $"{group} {i}", new(
                            name ? person.Number : damaged, name ? damaged : person.Name, birth, person, Strength.Weak) { Concerns = person });
                    }
                }
            }
        }
    }

    /// <summary>Every couple mixed up in both ways: the living spouse's number with the name or the birth date of the dead.</summary>
    private static IEnumerable<(string Group, string Id, Mention Mention)> Spouses(County county)
    {
        var couples = county.Households.Where(household => household.Members.Count > 1 && household.Members[1].Relation == "spouse"
                && household.Members.Take(2).All(member => member.Person.Free)
                && household.Members[0].Person.Name != household.Members[1].Person.Name
                && household.Members[0].Person.Birth != household.Members[1].Person.Birth)
            .ToList();
        for (var i = 0; i < couples.Count; i++)
        {
            var (living, gone) = (couples[i].Members[i % 2].Person, couples[i].Members[1 - i % 2].Person);
            yield return ("spouses", $"spouse-{i}-birth", new(living.Number, living.Name, gone.Birth, living, Strength.Conflicting));
            yield return ("spouses", $"spouse-{i}-name", new(living.Number, gone.Name, gone.Birth, living, Strength.Conflicting));
            yield return ("spouses", $"spouse-{i}-name-only", new(living.Number, gone.Name, null, living, Strength.Conflicting));
        }
    }

    // Who is meant is all that counts here, so every record says the same.
    private static RegistryRecord Record((string Group, string Id, Mention Mention) one) => new()
    {
        Source = Sources.Deaths, RecordId = one.Id, Version = 1,
        Subject = new()
        {
            CitizenNumber = one.Mention.Number, Name = one.Mention.Name,
            BirthDate = one.Mention.Birth?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        },
        Death = new() { DiedOn = "2023-05-20", ReportedBy = "police" },
    };

    private static RosterLine Line(string household, Simulation.People.Membership member) =>
        Matcher.Line(household, new(member.NumberText, member.Person.Name));

    /// <summary>Internal ids by true number, of those whose number the roster has.</summary>
    private static async Task<Dictionary<string, int>> IdsAsync(Matcher matcher, County county)
    {
        var byToken = new Dictionary<string, int>(StringComparer.Ordinal);
        await using (var command = matcher.Database.DataSource.CreateCommand("select token, person_id from roster.people where token is not null"))
        await using (var rows = await command.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
                byToken[Convert.ToHexString(rows.GetFieldValue<byte[]>(0))] = rows.GetInt32(1);
        }

        var tokens = matcher.Get<IPersonTokens>();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (SimulatedPerson person in county.Households.SelectMany(household => household.Members).Select(member => member.Person))
        {
            if (byToken.TryGetValue(Convert.ToHexString(tokens.OfNumber(person.Number).ToArray()), out var id))
                ids[person.Number] = id;
        }

        return ids;
    }

    private static async Task<ILookup<string, int>> PairsAsync(Matcher matcher, string sql)
    {
        await using var command = matcher.Database.DataSource.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        var pairs = new List<(string Record, int Person)>();
        while (await rows.ReadAsync())
            pairs.Add((rows.GetString(0), rows.GetInt32(1)));
        return pairs.ToLookup(pair => pair.Record, pair => pair.Person, StringComparer.Ordinal);
    }
}
