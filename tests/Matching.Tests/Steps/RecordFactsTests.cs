using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Matching.Tests.Harness;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Matching.Tests.Steps;

public sealed class RecordFactsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const int Trials = 25;

    /// <summary>
    /// Records whose versions name two rostered people, a stranger or nobody, or take the record back; delivered in any
    /// order, cut into any batches, some twice. What is believed at the end is what the largest version says.
    /// </summary>
    [RequiresPostgresFact]
    public async Task Run_VersionsInAnyOrder_TheLargestVersionCounts()
    {
        var random = Seeds.For(nameof(Run_VersionsInAnyOrder_TheLargestVersionCounts));
        await using var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync(
            "2023-01-01", [.. Enumerable.Range(0, Trials * 2).Select(i => Matcher.Line($"H{i:D3}", Person.Nth(i)))]);

        var expected = new List<string>();
        var all = new List<RegistryRecord>();
        for (var trial = 0; trial < Trials; trial++)
        {
            for (var record = 0; record < 3; record++)
                all.AddRange(Versions(random, trial, $"V{trial}-{record}", expected));
        }

        all.AddRange(all.Where(_ => random.Next(4) == 0).ToList());
        var shuffled = all.ToArray();
        random.Shuffle(shuffled);
        for (var at = 0; at < shuffled.Length;)
        {
            var batch = shuffled.AsSpan(at, Math.Min(random.Next(1, 15), shuffled.Length - at)).ToArray();
            await matcher.RecordsAsync(batch);
            at += batch.Length;
        }

        var believed = await matcher.Database.ScalarAsync<string[]>(
            """
            select coalesce(array_agg(concat_ws(' ', person_id, record_id, version) order by record_id), '{}')
            from matching.facts where superseded_at is null
            """);
        Assert.Equal(expected.Order(StringComparer.Ordinal), believed.Order(StringComparer.Ordinal));
        var people = expected.Select(text => int.Parse(text.Split(' ')[0], null)).Distinct();
        Assert.Equal(people.Select(id => $"H{id - 1:D3} T2 {id}").Order(StringComparer.Ordinal), await matcher.OpenFindingsAsync());
    }

    private static IEnumerable<RegistryRecord> Versions(Random random, int trial, string id, List<string> expected)
    {
        var count = random.Next(1, 5);
        for (var version = 1; version <= count; version++)
        {
            var who = random.Next(5);
            var person = who switch
            {
                0 or 1 => Person.Nth(trial * 2),
                2 => Person.Nth((trial * 2) + 1),
                _ => Person.Nth(700 + trial),
            };
            var record = Matcher.Car(id, who == 4 ? person with { Number = "" } : person, version);
            record.Withdrawn = random.Next(5) == 0;
            if (version == count && who <= 2 && !record.Withdrawn)
                expected.Add($"{(trial * 2) + (who == 2 ? 2 : 1)} {id} {version}");
            yield return record;
        }
    }
}
