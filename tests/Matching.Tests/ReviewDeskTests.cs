using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Reviews;
using LowIncomeMonitor.Matching.Tests.Harness;
using LowIncomeMonitor.TestKit.Postgres;
using Npgsql;
using FindingCause = LowIncomeMonitor.Contracts.V1.FindingCause;
using ReviewKind = LowIncomeMonitor.Domain.Reviews.ReviewKind;
using ReviewState = LowIncomeMonitor.Domain.Reviews.ReviewState;
using ReviewVerdict = LowIncomeMonitor.Domain.Reviews.ReviewVerdict;

namespace LowIncomeMonitor.Matching.Tests;

/// <summary>Clerks judge pairs: what is shown, what follows, and what two of them do to each other.</summary>
public sealed class ReviewDeskTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly Person Husband = new(Person.Nth(1).Number, "欧阳建国");
    private static readonly Person Wife = new(Person.Nth(5401).Number, "司徒桂英");
    private static readonly RegistryRecord Homophone = Born(Matcher.Death("D1", new("", "欧阳健国")), Husband);

    [RequiresPostgresFact]
    public async Task List_LeastCertainFirst_PagesAndFilters()
    {
        await using var matcher = await WithCoupleAsync();
        var clerk = new Clerk(matcher);
        await matcher.RecordsAsync(
            Homophone, Born(Matcher.Death("D2", Husband with { Number = "" }), Husband),
            Born(Matcher.Death("D3", Husband with { Name = Wife.Name }), Wife));

        var all = await clerk.ListAsync();
        Assert.Equal((3, 3L, (string?)null), (all.Reviews.Count, all.Total, all.NextPageToken));
        var odds = all.Reviews.Select(view => Math.Abs(Math.Log(view.Probability / (1 - view.Probability)))).ToList();
        Assert.Equal(odds.Order(), odds);

        await clerk.JudgeAsync(all.Reviews[0].ReviewId, ReviewVerdict.Unsure);
        var first = await clerk.ListAsync(size: 2);
        var second = await clerk.ListAsync(size: 2, token: first.NextPageToken);
        Assert.Equal([all.Reviews[1].ReviewId, all.Reviews[2].ReviewId, all.Reviews[0].ReviewId], first.Reviews.Concat(second.Reviews).Select(v => v.ReviewId));
        Assert.Equal(ReviewState.Unsure, Assert.Single(second.Reviews).State);

        var conflicts = new ReviewFilter { VisibleRegions = ["421281001"], Kinds = [ReviewKind.Conflict], Region = "421281001001" };
        Assert.Equal("D3", Assert.Single((await clerk.ListAsync(conflicts)).Reviews).RecordId);
        Assert.Empty((await clerk.ListAsync(conflicts with { Region = "421281002" })).Reviews);
        Assert.Empty((await clerk.ListAsync(conflicts with { VisibleRegions = [] })).Reviews);
        await Assert.ThrowsAsync<ArgumentException>(() => clerk.ListAsync(conflicts, 2, first.NextPageToken));
    }

    [RequiresPostgresFact]
    public async Task Get_MasksUnlessAReasonIsGiven_AndKeepsIt()
    {
        await using var matcher = await WithCoupleAsync();
        var clerk = new Clerk(matcher);
        await matcher.RecordsAsync(Born(Matcher.Death("D1", Husband with { Name = Wife.Name }), Wife));
        var id = Assert.Single((await clerk.ListAsync()).Reviews).ReviewId;

        var masked = (await clerk.GetAsync(id))!;
        Assert.Equal(["citizen_number", "chinese_name", "date"], masked.Fields.Select(field => field.Feature));
        Assert.Equal(["exact", "differs", "year"], masked.Fields.Select(field => field.Level));
        Assert.Equal(("司**", "欧**"), (masked.Fields[1].Record, masked.Fields[1].Person));
        Assert.All(masked.Fields, field => Assert.Contains('*', field.Record + field.Person));
        Assert.True(masked.Fields[0].Bits > 0 && masked.Fields[1].Bits < 0 && masked.Fields[1].Text.Zh.Length > 0);
        Assert.Equal((2L, "H1"), (masked.Likelier!.PersonId, masked.LikelierHouseholdId));
        Assert.Contains("\"died_on\":\"2023-05-20\"", masked.Says, StringComparison.Ordinal);
        Assert.Equal(0, await matcher.Database.ScalarAsync<long>("select count(*) from matching.review_openings"));

        var clear = (await clerk.GetAsync(id, "to call the family"))!;
        Assert.Equal((Husband.Number, Wife.Name, Husband.Name), (clear.Fields[0].Record, clear.Fields[1].Record, clear.Fields[1].Person));
        Assert.Equal($"{id} Li to call the family", await matcher.Database.ScalarAsync<string>("select concat_ws(' ', review_id, who, reason) from matching.review_openings"));
        Assert.Null(await new Clerk(matcher, "Wu", "441802").GetAsync(id, "curious"));
        Assert.Equal(1, await matcher.Database.ScalarAsync<long>("select count(*) from matching.review_openings"));
        await Assert.ThrowsAsync<PostgresException>(() => matcher.Database.ExecuteAsync("delete from matching.review_openings"));
        await Assert.ThrowsAsync<PostgresException>(() => matcher.Database.ExecuteAsync("update matching.review_changes set actor = 'x'"));
    }

    [RequiresPostgresFact]
    public async Task Judge_Same_RecordsTheFactOnTheClerksWord()
    {
        await using var matcher = await WithCoupleAsync();
        var clerk = new Clerk(matcher);
        await matcher.RecordsAsync(Homophone);
        Assert.Empty(await matcher.OpenFindingsAsync());

        var effects = await clerk.JudgeAsync(1, ReviewVerdict.Same);

        Assert.Equal(["weak same linked 1"], await clerk.PairsAsync());
        Assert.Equal("red", Assert.Single(await matcher.SentAsync()).Level);
        Assert.Equal(FindingCause.LinkJudged, Assert.Single(await matcher.SentAsync()).Cause);
        var fact = Assert.Single(effects.Facts);
        Assert.Equal((true, 1, "deaths/D1@1"), (fact.Believed, fact.PersonId, fact.Source.ToString()));
        Assert.Equal(("H1", "T1"), (Assert.Single(effects.Households), Assert.Single(effects.Findings).Key.Rule.Value));

        await matcher.RecordsAsync(Homophone);
        Assert.Equal(1, await matcher.Database.ScalarAsync<long>("select count(*) from matching.facts"));
        var next = Homophone.Clone();
        next.Version = 2;
        await matcher.RecordsAsync(next);
        Assert.Equal(["weak same linked 1"], await clerk.PairsAsync());
        Assert.Equal(["H1 T1 1"], await matcher.OpenFindingsAsync());
        Assert.Equal("Li", (await clerk.ListAsync(new() { VisibleRegions = ["421281"], States = [ReviewState.Same] })).Reviews[0].JudgedBy);

        // Other words are other evidence: asked again, and nothing stands on it meanwhile.
        next.Version = 3;
        next.Subject.Name = "欧阳剑国";
        await matcher.RecordsAsync(next);
        Assert.Equal(["weak open - 1"], await clerk.PairsAsync());
        Assert.Empty(await matcher.OpenFindingsAsync());
    }

    [RequiresPostgresFact]
    public async Task Judge_Different_EndsWhatStoodOnTheLinkAndSaysWhy()
    {
        await using var matcher = await WithCoupleAsync();
        var clerk = new Clerk(matcher);
        await matcher.RecordsAsync(Born(Matcher.Death("D1", Husband with { Number = "" }), Husband));

        var effects = await clerk.JudgeAsync(1, ReviewVerdict.Different);

        Assert.Empty(await matcher.OpenFindingsAsync());
        Assert.False(Assert.Single(effects.Facts).Believed);
        var cleared = (await matcher.SentAsync())[^1];
        Assert.Equal(
            (FindingState.Cleared, FindingCause.LinkRevoked, "review 1"), (cleared.State, cleared.Cause, cleared.CauseReference));
        Assert.Equal("2 review 1", await matcher.Database.ScalarAsync<string>("select cause || ' ' || cause_reference from matching.finding_changes where kind = 3"));
        Assert.Equal(1, await matcher.Database.ScalarAsync<long>("select count(*) from matching.facts where superseded_at is not null"));
        Assert.Equal(["system", "Li"], (await clerk.GetAsync(1))!.History.Select(change => change.Actor));
    }

    [RequiresPostgresFact]
    public async Task Judge_TwoClerksAtOnce_OneIsTold()
    {
        await using var matcher = await WithCoupleAsync();
        await matcher.RecordsAsync(Homophone);

        var answers = await Task.WhenAll(
            new Clerk(matcher).TryAsync(1, ReviewVerdict.Same, 1), new Clerk(matcher, "Wang").TryAsync(1, ReviewVerdict.Different, 1));

        Assert.Equal([DeskOutcome.Done, DeskOutcome.Stale], answers.Select(answer => answer.Outcome).Order());
        Assert.Equal(2, await matcher.Database.ScalarAsync<long>("select count(*) from matching.review_changes"));
    }

    [RequiresPostgresFact]
    public async Task Judge_Twice_IsRefusedUntilTakenBack()
    {
        await using var matcher = await WithCoupleAsync();
        var clerk = new Clerk(matcher);
        await matcher.RecordsAsync(Homophone);
        Assert.Equal(DeskOutcome.NotAllowedNow, (await clerk.TryAsync(1, null)).Outcome);
        await clerk.JudgeAsync(1, ReviewVerdict.Unsure);
        await clerk.JudgeAsync(1, ReviewVerdict.Same);

        var again = await clerk.TryAsync(1, ReviewVerdict.Different);
        Assert.Equal((DeskOutcome.NotAllowedNow, true), (again.Outcome, again.Why!.Contains("Take that judgement back", StringComparison.Ordinal)));
        Assert.Equal(DeskOutcome.Invalid, (await matcher.Get<IReviewDesk>().JudgeAsync(clerk.Caller, new(1, null, " ", null), CancellationToken.None)).Outcome);
        Assert.Equal(DeskOutcome.NotFound, (await new Clerk(matcher, "Wu", "441802").TryAsync(1, ReviewVerdict.Same)).Outcome);
        Assert.Equal(DeskOutcome.NotFound, (await clerk.TryAsync(99, ReviewVerdict.Same)).Outcome);

        await clerk.UndoAsync(1);
        Assert.Equal(["weak unsure - 1"], await clerk.PairsAsync());
        await clerk.UndoAsync(1);
        Assert.Equal(["weak open - 1"], await clerk.PairsAsync());
        await clerk.JudgeAsync(1, ReviewVerdict.Different);
        Assert.Equal(6, (await clerk.GetAsync(1))!.View.Version);
    }

    [RequiresPostgresFact]
    public async Task Judge_ProcessDiesBeforeTheEnd_ChangesNothing()
    {
        await using var matcher = await WithCoupleAsync();
        var clerk = new Clerk(matcher);
        await matcher.RecordsAsync(Born(Matcher.Death("D1", Husband with { Number = "" }), Husband));
        var before = await clerk.BelievedAsync();

        // The outbox is written last: all the rest was there and must go.
        await matcher.Database.ExecuteAsync("alter table public.sent rename to away");
        await Assert.ThrowsAsync<PostgresException>(() => clerk.TryAsync(1, ReviewVerdict.Different));
        Assert.Equal(before, await clerk.BelievedAsync());
        await matcher.Database.ExecuteAsync("alter table public.away rename to sent");

        await clerk.JudgeAsync(1, ReviewVerdict.Different);
        Assert.Empty(await matcher.OpenFindingsAsync());
    }

    [RequiresPostgresFact]
    public async Task Different_IsRememberedAcrossFeeds_UntilNewEvidenceOrTheLimit()
    {
        await using var matcher = await WithCoupleAsync();
        var clerk = new Clerk(matcher);
        var slip = string.Concat(Husband.Number.AsSpan(0, 13), "99999");
        await matcher.RecordsAsync(Born(Matcher.Death("D1", Husband with { Number = slip }), Husband));
        await matcher.RecordsAsync(Born(Matcher.Car("V0", Husband with { Number = slip }), Husband));
        // One judgement settles what waits with the same words, and what comes with the same or with fewer.
        var effects = await clerk.JudgeAsync(1, ReviewVerdict.Different);
        Assert.Equal([2L], effects.Reviews);
        await matcher.RecordsAsync(Born(Matcher.Car("V1", Husband with { Number = slip }), Husband));
        await matcher.RecordsAsync(Born(Matcher.Car("V2", Husband with { Number = "" }), Husband));
        Assert.Equal(Enumerable.Repeat("weak different - 1", 4), await clerk.PairsAsync());
        Assert.Empty(await matcher.OpenFindingsAsync());

        // A number that compares otherwise is new evidence.
        await matcher.RecordsAsync(Born(Matcher.Car("V3", Husband with { Number = Slip(Husband.Number, 15) }), Husband));
        Assert.Equal(["weak automatic linked 1"], await clerk.PairsAsync("record_id = 'V3'"));

        matcher.Clock.Move(TimeSpan.FromDays(731));
        await matcher.RecordsAsync(Born(Matcher.Car("V4", Husband with { Number = "" }), Husband));
        Assert.Equal(["weak open linked 1"], await clerk.PairsAsync("record_id = 'V4'"));

        var undone = await clerk.UndoAsync(1);
        Assert.Equal([2L, 3L, 4L], undone.Reviews);
        Assert.DoesNotContain("weak different - 1", await clerk.PairsAsync());
    }

    [RequiresPostgresFact]
    public async Task Different_RosterCorrectsThePerson_Lapses()
    {
        await using var matcher = await WithCoupleAsync();
        var clerk = new Clerk(matcher);
        await matcher.RecordsAsync(Born(Matcher.Death("D1", Husband with { Number = "" }), Husband));
        await clerk.JudgeAsync(1, ReviewVerdict.Different);
        await matcher.RosterAsync("2023-05-01", [Matcher.Line("H1", Husband, line => line.Phone = "13800000001"), Matcher.Line("H1", Wife)]);
        await matcher.RecordsAsync(Born(Matcher.Car("V1", Husband with { Number = "" }), Husband));
        Assert.Equal(["weak different - 1"], await clerk.PairsAsync("record_id = 'V1'"));

        await matcher.RosterAsync("2023-05-02", [Matcher.Line("H1", Husband with { Name = "欧阳健国" }), Matcher.Line("H1", Wife)]);
        await matcher.RecordsAsync(Born(Matcher.Car("V2", Husband with { Number = "" }), Husband));
        Assert.Equal(["weak open - 1"], await clerk.PairsAsync("record_id = 'V2'"));
    }

    internal static string Slip(string number, int at) =>
        string.Concat(number.AsSpan(0, at), ((char)('0' + (number[at] - '0' + 3) % 10)).ToString(), number.AsSpan(at + 1));

    internal static RegistryRecord Born(RegistryRecord record, Person person)
    {
        record.Subject.BirthDate = person.BirthDate.ToString("yyyy-MM-dd", null);
        return record;
    }

    private async Task<Matcher> WithCoupleAsync()
    {
        var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-01-01", [Matcher.Line("H1", Husband), Matcher.Line("H1", Wife)]);
        return matcher;
    }
}
