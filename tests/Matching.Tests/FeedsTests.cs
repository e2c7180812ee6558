using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Feeds;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Matching.Jobs;
using LowIncomeMonitor.Matching.Tests.Harness;
using LowIncomeMonitor.Platform.Scheduling;
using LowIncomeMonitor.TestKit.Postgres;
using Npgsql;
using FeedDecision = LowIncomeMonitor.Domain.Feeds.FeedDecision;

namespace LowIncomeMonitor.Matching.Tests;

/// <summary>What a feed out of the usual does to findings, and what it does not.</summary>
public sealed class FeedsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const int People = 20;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly Person[] Rostered = [.. Enumerable.Range(1, People).Select(Person.Nth)];

    private int _serial;

    [RequiresPostgresFact]
    public async Task Gate_FeedNeverFed_RuleWaitsVisiblyAndNobodyIsFlaggedByAbsence()
    {
        await using var matcher = await WithRosterAsync();
        // A fact that E1 would complain about: work is not on record, because no office ever sent any.
        await matcher.RecordsAsync(Matcher.Car("V1", Rostered[0]));
        Assert.Equal(["H01 V1 1"], await matcher.OpenFindingsAsync());
        Assert.Equal(RuleRest.Waiting, await RestAsync(matcher, "E1"));

        await matcher.RecordsAsync(Registers.Record(Sources.Employment, "E1", Rostered[1]));
        Assert.Equal(RuleRest.Asked, await RestAsync(matcher, "E1"));
        await SweepAsync(matcher);
        Assert.Equal(["H01 E1 1", "H01 V1 1"], await matcher.OpenFindingsAsync());
    }

    [RequiresPostgresFact]
    public async Task Gate_LateFeed_SuspendsItsRulesOnlyClearsNothingAndResumesByItself()
    {
        await using var matcher = await WithRosterAsync();
        await matcher.RecordsAsync(Matcher.Death("D1", Rostered[0]));
        await matcher.RecordsAsync(Registers.Record(Sources.Employment, "E1", Rostered[1]));
        await matcher.RecordsAsync(Matcher.Car("V1", Rostered[1]));
        matcher.Clock.Move(36 * Day);
        await CheckAsync(matcher);

        Assert.Equal((RuleRest.Suspended, RuleRest.Asked, RuleRest.Asked), (await RestAsync(matcher, "D1"), await RestAsync(matcher, "V1"), await RestAsync(matcher, "E1")));
        Assert.Equal("deaths late open", await DoubtsAsync(matcher));
        await SweepAsync(matcher);
        Assert.Equal(["H01 D1 1", "H01 E1 1", "H02 V1 2"], await matcher.OpenFindingsAsync());

        await matcher.RecordsAsync(Matcher.Death("D2", Rostered[2]));
        Assert.Equal(["H01 D1 1", "H01 E1 1", "H02 V1 2", "H03 D1 3", "H03 E1 3"], await matcher.OpenFindingsAsync());
        Assert.Equal("deaths late closed", await DoubtsAsync(matcher));
    }

    [RequiresPostgresFact]
    public async Task ManyRecords_JumpOfAFeed_RaisesNothingUntilSomebodyReleasesIt()
    {
        await using var matcher = await WithUsualDeathsAsync();
        await matcher.RecordsAsync([.. Strangers(30), Matcher.Death("D1", Rostered[0])]);
        await matcher.RecordsAsync(Matcher.Car("V1", Rostered[1]));

        Assert.Equal(["H02 V1 2"], await matcher.OpenFindingsAsync());
        Assert.Equal("deaths many_records open", await DoubtsAsync(matcher));
        await SweepAsync(matcher);
        Assert.Equal(["H02 V1 2"], await matcher.OpenFindingsAsync());
        Assert.Equal(1, await FactsAsync(matcher, "deaths"));

        var decision = await DecideAsync(matcher, release: true);
        Assert.Equal((true, "Chen", "annual cleaning of old records"), (decision!.Released, decision.Who, decision.Reason));
        Assert.Equal(["H01 D1 1", "H02 V1 2"], await matcher.OpenFindingsAsync());
        Assert.Equal("deaths many_records closed", await DoubtsAsync(matcher));
        Assert.Null(await DecideAsync(matcher, release: true));
    }

    [RequiresPostgresFact]
    public async Task ManyRecords_Rejected_TakesBackWhatTheDeliverySaid()
    {
        await using var matcher = await WithUsualDeathsAsync();
        await matcher.RecordsAsync([.. Strangers(9), Matcher.Death("D0", Rostered[5])]);
        Assert.Equal(["H06 D1 6"], await matcher.OpenFindingsAsync());
        matcher.Clock.Move(Day);
        var slipped = Rostered[3] with { Number = ReviewDeskTests.Slip(Rostered[3].Number, 15) };
        await matcher.RecordsAsync([.. Strangers(30), Matcher.Death("D1", Rostered[0]), Matcher.Death("D2", slipped)]);
        Assert.Equal(["weak automatic linked 4"], await new Clerk(matcher).PairsAsync());

        var decision = await DecideAsync(matcher, release: false);

        Assert.Equal((2L, 0L), (decision!.Facts, decision.Records));
        Assert.Equal(["weak superseded - 4"], await new Clerk(matcher).PairsAsync());
        Assert.Equal(["H06 D1 6"], await matcher.OpenFindingsAsync());
        Assert.Equal(1, await FactsAsync(matcher, "deaths"));
        // The rejected day does not count as usual: the next one is measured against the days before it.
        matcher.Clock.Move(Day);
        await matcher.RecordsAsync([.. Strangers(10), Matcher.Death("D9", Rostered[2], version: 2)]);
        Assert.Equal(["H03 D1 3", "H06 D1 6"], await matcher.OpenFindingsAsync());
    }

    [RequiresPostgresFact]
    public async Task ManyHits_AbnormalShare_HoldsRecordsAndReleaseLetsThemInOnce()
    {
        await using var matcher = await WithUsualDeathsAsync(hits: 1);
        var facts = await FactsAsync(matcher, "deaths");
        RegistryRecord[] wrong = [.. Enumerable.Range(10, 6).Select(n => Matcher.Death($"W{n}", Rostered[n]))];
        await matcher.RecordsAsync([.. Strangers(4), .. wrong]);
        // What comes of the same feed behind it waits too, corrections of what is known included.
        await matcher.RecordsAsync([Matcher.Death("W16", Rostered[16]), Matcher.Death("U3-0", Person.Nth(900), version: 2)]);

        Assert.Equal("deaths many_hits open", await DoubtsAsync(matcher));
        Assert.Equal(facts, await FactsAsync(matcher, "deaths"));
        var before = await matcher.OpenFindingsAsync();
        var feed = await FeedAsync(matcher, "deaths");
        Assert.Equal(8, feed.Held);
        var stored = await matcher.Database.ScalarAsync<string>("select string_agg(encode(value, 'escape'), '') from matching.held_records");
        Assert.DoesNotContain(Rostered[10].Number, stored, StringComparison.Ordinal);

        var decision = await DecideAsync(matcher, release: true);

        Assert.Equal(8, decision!.Records);
        Assert.Equal(0, await matcher.Database.ScalarAsync<long>("select count(*) from matching.held_records"));
        Assert.Equal(before.Length - 1 + 7, (await matcher.OpenFindingsAsync()).Length);
        await matcher.RecordsAsync([.. Strangers(1), .. wrong.Take(1)]);
        Assert.Equal(before.Length - 1 + 7, (await matcher.OpenFindingsAsync()).Length);
    }

    [RequiresPostgresFact]
    public async Task ManyHits_Rejected_LetsNothingInAndKeepsTheRecordsForAWhile()
    {
        await using var matcher = await WithUsualDeathsAsync(hits: 1);
        var before = await matcher.OpenFindingsAsync();
        await matcher.RecordsAsync([.. Strangers(6), .. Enumerable.Range(10, 6).Select(n => Matcher.Death($"W{n}", Rostered[n]))]);

        Assert.Equal(6, (await DecideAsync(matcher, release: false))!.Records);

        Assert.Equal(before, await matcher.OpenFindingsAsync());
        Assert.Equal(6, await matcher.Database.ScalarAsync<long>("select count(*) from matching.held_records where rejected_at is not null"));
        // Sent again after it was put right, the same version is let in.
        matcher.Clock.Move(Day);
        await matcher.RecordsAsync([.. Strangers(9), Matcher.Death("W10", Rostered[10])]);
        Assert.Contains("H11 D1 11", await matcher.OpenFindingsAsync());
        matcher.Clock.Move(100 * Day);
        await matcher.Get<MatchingRetention>().RunAsync(CancellationToken.None);
        Assert.Equal(0, await matcher.Database.ScalarAsync<long>("select count(*) from matching.held_records"));
    }

    [RequiresPostgresFact]
    public async Task ManyFindings_RuleFarAboveItsNorm_RaisesNothingOfTheBatch()
    {
        await using var matcher = await WithRosterAsync();
        // Every day the crematorium reports four; one of the first day's is a medical report, which S1 is about.
        for (var day = 0; day < 4; day++)
        {
            await matcher.RecordsAsync([.. Strangers(4), .. Enumerable.Range(0, 4).Select(n => Reported($"C{day}-{n}", Rostered[(day * 4) + n], day == 0 && n == 0 ? "medical" : "cremation"))]);
            matcher.Clock.Move(Day);
        }

        var before = await matcher.OpenFindingsAsync();
        Assert.Equal(17, before.Length);
        await matcher.RecordsAsync([.. Strangers(4), .. Enumerable.Range(16, 4).Select(n => Reported($"M{n}", Rostered[n], "medical"))]);

        Assert.Equal(before, await matcher.OpenFindingsAsync());
        Assert.Equal("deaths many_findings open", await DoubtsAsync(matcher));
        Assert.Equal(RuleRest.Suspended, await RestAsync(matcher, "D1"));
        await DecideAsync(matcher, release: true);
        Assert.Equal(17 + 8, (await matcher.OpenFindingsAsync()).Length);
    }

    [RequiresPostgresFact]
    public async Task Repeated_DeliverySentTwice_FallsIntoDoubtAndChangesNothing()
    {
        await using var matcher = await WithUsualDeathsAsync(hits: 2);
        var before = await matcher.OpenFindingsAsync();
        var again = Enumerable.Range(0, 3).Select(n => Matcher.Death($"U{n}-0", Rostered[n * 2]));

        await matcher.RecordsAsync([.. Strangers(7), .. again]);

        Assert.Equal("deaths repeated open", await DoubtsAsync(matcher));
        Assert.Equal(before, await matcher.OpenFindingsAsync());
    }

    [RequiresPostgresFact]
    public async Task FewRecords_ShortDay_SuspendsUntilTheNextWholeOne()
    {
        await using var matcher = await WithUsualDeathsAsync();
        await matcher.RecordsAsync([.. Strangers(2)]);
        await CheckAsync(matcher);
        Assert.Equal("", await DoubtsAsync(matcher));

        matcher.Clock.Move(Day);
        await CheckAsync(matcher);
        Assert.Equal("deaths few_records open", await DoubtsAsync(matcher));
        await matcher.RecordsAsync([.. Strangers(9), Matcher.Death("D1", Rostered[0])]);
        Assert.Empty(await matcher.OpenFindingsAsync());
        Assert.Null(await DecideAsync(matcher, release: true));

        matcher.Clock.Move(Day);
        await CheckAsync(matcher);
        await SweepAsync(matcher);
        Assert.Equal("deaths few_records closed", await DoubtsAsync(matcher));
        Assert.Equal(["H01 D1 1"], await matcher.OpenFindingsAsync());
    }

    [RequiresPostgresFact]
    public async Task Count_CrashBeforeTheCommit_CountsNothingTwice()
    {
        await using var matcher = await WithRosterAsync();
        RegistryRecord[] records = [.. Strangers(5), Matcher.Death("D1", Rostered[0])];
        await matcher.CrashAsync(records);
        await matcher.RecordsAsync(records);

        var feed = await FeedAsync(matcher, "deaths");
        Assert.Equal(new FeedDay(new(2023, 6, 1), 6, 1, 0), feed.Latest);
        Assert.Equal(new DateOnly(2023, 6, 1), feed.Standing.FirstFedOn);
    }

    [RequiresPostgresFact]
    public async Task Decisions_OnceTaken_CannotBeChanged()
    {
        await using var matcher = await WithUsualDeathsAsync();
        await matcher.RecordsAsync([.. Strangers(30)]);
        await DecideAsync(matcher, release: true);

        await Assert.ThrowsAsync<PostgresException>(() => matcher.Database.ExecuteAsync("update matching.feed_decisions set who = 'nobody'"));
        await Assert.ThrowsAsync<PostgresException>(() => matcher.Database.ExecuteAsync("delete from matching.feed_decisions"));
    }

    private static RegistryRecord Reported(string id, Person person, string by)
    {
        var death = Matcher.Death(id, person);
        death.Death.ReportedBy = by;
        return death;
    }

    private static Task<FeedDecision?> DecideAsync(Matcher matcher, bool release) => matcher.Get<IFeedDesk>().DecideAsync(
        "deaths", release, "Chen", "annual cleaning of old records", CancellationToken.None);

    private static Task<SweepResult> SweepAsync(Matcher matcher) => matcher.Get<HouseholdSweep>().EvaluateAllAsync(
        DateOnly.FromDateTime(matcher.Clock.GetUtcNow().UtcDateTime), CancellationToken.None);

    private static Task CheckAsync(Matcher matcher) => matcher.Get<IEnumerable<IScheduledJob>>().OfType<FeedCheck>().Single()
        .RunAsync(matcher.Clock.GetUtcNow(), CancellationToken.None);

    private static async Task<RuleRest> RestAsync(Matcher matcher, string rule) =>
        (await matcher.Get<IFeedDesk>().RulesAsync(CancellationToken.None)).Single(one => one.Rule.Value == rule).Rest;

    private static async Task<FeedReport> FeedAsync(Matcher matcher, string source) =>
        (await matcher.Get<IFeedDesk>().FeedsAsync(CancellationToken.None)).Single(one => one.Standing.Source == source);

    private static Task<long> FactsAsync(Matcher matcher, string source) =>
        matcher.Database.ScalarAsync<long>($"select count(*) from matching.facts where superseded_at is null and source = '{source}'");

    private static async Task<string> DoubtsAsync(Matcher matcher)
    {
        var doubts = await matcher.Database.ScalarAsync<string[]>(
            """
            select coalesce(array_agg(concat_ws(' ', source, kind, case when closed_at is null then 'open' else 'closed' end) order by doubt_id), '{}')
            from matching.feed_doubts
            """);
        return string.Join(", ", doubts.Select(text => text.Split(' ') is [var source, var kind, var state]
            ? $"{source} {((FeedDoubtKind)int.Parse(kind, null)).Word()} {state}" : text));
    }

    private IEnumerable<RegistryRecord> Strangers(int count) => Enumerable.Range(0, count)
        .Select(_ => Matcher.Death($"S{++_serial}", Person.Nth(1000 + _serial)));

    private async Task<Matcher> WithRosterAsync()
    {
        var matcher = await Matcher.CreateAsync(postgres, FeedRules.All, law: FeedRules.Limits);
        await matcher.RosterAsync("2023-05-31", [.. Rostered.Select((person, n) => Matcher.Line($"H{n + 1:D2}", person))]);
        return matcher;
    }

    /// <summary>Four days of ten deaths each, of which some concern the roster; the fifth day begins.</summary>
    private async Task<Matcher> WithUsualDeathsAsync(int hits = 0)
    {
        var matcher = await WithRosterAsync();
        for (var day = 0; day < 4; day++)
        {
            var known = Enumerable.Range(0, hits).Select(n => Matcher.Death($"U{day}-{n}", Rostered[(day * hits) + n]));
            await matcher.RecordsAsync([.. Strangers(10 - hits), .. known]);
            matcher.Clock.Move(Day);
        }

        return matcher;
    }
}
