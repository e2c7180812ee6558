using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Rules.Catalogue;
using LowIncomeMonitor.Matching.Tests.Harness;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;
using FindingCause = LowIncomeMonitor.Contracts.V1.FindingCause;
using ReviewVerdict = LowIncomeMonitor.Domain.Reviews.ReviewVerdict;

namespace LowIncomeMonitor.Matching.Tests;

/// <summary>Judgements taken back: all that stood on them goes, and everything is as if nobody had judged.</summary>
public sealed class ReviewUndoTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly Person Husband = new(Person.Nth(1).Number, "欧阳建国");
    private static readonly Person Wife = new(Person.Nth(5401).Number, "司徒桂英");

    [RequiresPostgresFact]
    public async Task Undo_FindingClearedLongBefore_IsToldThatItsGroundIsWithdrawn()
    {
        await using var matcher = await WithCoupleAsync();
        var clerk = new Clerk(matcher);
        await matcher.RecordsAsync(Born(Matcher.Death("D1", new("", "欧阳健国")), Husband));
        await clerk.JudgeAsync(1, ReviewVerdict.Same);
        // The household lost the help: the roster says so, and with it the finding went.
        await matcher.RosterAsync("2023-05-01", [Matcher.Line("H1", Wife)]);
        Assert.Empty(await matcher.OpenFindingsAsync());
        var sent = (await matcher.SentAsync()).Count;

        var effects = await clerk.UndoAsync(1);

        var told = Assert.Single((await matcher.SentAsync()).Skip(sent));
        Assert.Equal(
            ("H1", "T1", 1L, FindingState.Cleared, FindingCause.LinkRevoked, 3L),
            (told.HouseholdId, told.RuleId, told.PersonId, told.State, told.Cause, told.Revision));
        Assert.Equal("H1 T1", $"{Assert.Single(effects.Withdrawn).HouseholdId} {effects.Withdrawn[0].Rule}");
        Assert.Equal(["H1"], effects.Households);
        Assert.False(Assert.Single(effects.Facts).Believed);
    }

    [RequiresPostgresFact]
    public async Task Undo_AfterALaterVersionOfTheRecord_LeavesThatVersionAlone()
    {
        await using var matcher = await WithCoupleAsync();
        var clerk = new Clerk(matcher);
        await matcher.RecordsAsync(Born(Matcher.Death("D1", Husband with { Number = "" }), Husband));
        await clerk.JudgeAsync(1, ReviewVerdict.Different);
        await matcher.RecordsAsync(Matcher.Death("D1", Person.Nth(77), 2));

        await clerk.UndoAsync(1);

        Assert.Equal(["weak superseded - 1"], await clerk.PairsAsync());
        Assert.Empty(await matcher.OpenFindingsAsync());
        Assert.Equal(DeskOutcome.NotAllowedNow, (await clerk.TryAsync(1, ReviewVerdict.Same)).Outcome);
    }

    [RequiresPostgresFact]
    public async Task Same_OfTwoLines_WithANumberCorrection_AndBack()
    {
        var before = new Person(Person.Nth(5401).Number, Husband.Name);
        await using var matcher = await Matcher.CreateAsync(postgres, [new R11HelpedTwice(), .. SmallRules.All]);
        var clerk = new Clerk(matcher);
        await matcher.RosterAsync("2023-01-01", [Matcher.Line("H1", Husband), Matcher.Line("H2", before), Matcher.Line("H3", Person.Nth(9))]);
        Assert.Equal(["duplicate open - 1"], await clerk.PairsAsync());
        var untouched = await clerk.BelievedAsync();

        Assert.Equal(DeskOutcome.Invalid, (await clerk.TryAsync(1, ReviewVerdict.Same, null, new(3, "letter 7", null, null))).Outcome);
        Assert.Equal(DeskOutcome.Invalid, (await clerk.TryAsync(1, ReviewVerdict.Different, null, new(1, "letter 7", null, null))).Outcome);
        Assert.Null(await new Clerk(matcher, "Wu", "421282").GetAsync(1));
        var effects = await clerk.JudgeAsync(1, ReviewVerdict.Same, new(1, "police letter 7", null, null));

        Assert.Equal(["H1", "H2"], effects.Households);
        Assert.Equal((1, 2), (effects.NumbersCorrected, effects.Findings.Count));
        Assert.Equal(["H1 R11 1", "H2 R11 2"], await matcher.OpenFindingsAsync());
        Assert.Equal("1 police letter 7 Li", await matcher.Database.ScalarAsync<string>("select concat_ws(' ', person_id, document, recorded_by) from roster.aliases"));

        // The old line leaves the roster; what registers say under the old number is the person's from then on.
        await matcher.RosterAsync("2023-05-01", [Matcher.Line("H1", Husband), Matcher.Line("H3", Person.Nth(9))]);
        await matcher.RecordsAsync(Matcher.Death("D1", before));
        Assert.Equal(["H1 T1 1"], await matcher.OpenFindingsAsync());
        await matcher.RosterAsync("2023-05-02", [Matcher.Line("H1", Husband), Matcher.Line("H2", before), Matcher.Line("H3", Person.Nth(9))]);

        var undone = await clerk.UndoAsync(1);
        Assert.Equal((1, false), (undone.NumbersCorrected, Assert.Single(undone.Facts).Believed));
        Assert.Contains(undone.Withdrawn, key => key is { HouseholdId: "H1", Rule.Value: "T1" });
        Assert.Empty(await matcher.OpenFindingsAsync());
        Assert.Equal("1 Li asked the family", await matcher.Database.ScalarAsync<string>("select concat_ws(' ', person_id, revoked_by, reason) from roster.aliases_past"));
        Assert.Equal(untouched, await clerk.BelievedAsync());
        await matcher.RecordsAsync(Matcher.Car("V1", before));
        Assert.Equal(["H2 T2 2"], await matcher.OpenFindingsAsync());
    }

    [RequiresPostgresFact]
    public async Task JudgementThenUndo_AnyPairAndVerdict_LeavesAllAsIfNeverJudged()
    {
        await using var matcher = await WithCoupleAsync();
        var clerk = new Clerk(matcher);
        var slipped = Husband with { Number = ReviewDeskTests.Slip(Husband.Number, 15) };
        await matcher.RecordsAsync(
            Born(Matcher.Death("D1", new("", "欧阳健国")), Husband), Born(Matcher.Car("V1", Husband with { Number = "" }), Husband),
            Born(Matcher.Car("V2", Husband with { Number = "" }), Husband), Matcher.Car("V3", slipped), Matcher.Car("V4", slipped),
            Born(Matcher.Death("D2", Husband with { Name = Wife.Name }), Wife), Born(Matcher.Car("V5", Husband with { Name = "欧阳健国" }), Husband));
        var before = await clerk.BelievedAsync();
        var pairs = before.Count(line => line.StartsWith("pair", StringComparison.Ordinal));
        Assert.True(pairs >= 7);
        var random = Seeds.For(nameof(JudgementThenUndo_AnyPairAndVerdict_LeavesAllAsIfNeverJudged));

        for (var i = 0; i < 40; i++)
        {
            var judged = new List<long>();
            for (var depth = random.Next(1, 4); depth > 0; depth--)
            {
                var review = 1 + random.Next(pairs);
                if ((await clerk.TryAsync(review, (ReviewVerdict)random.Next(1, 4))).Outcome == DeskOutcome.Done)
                    judged.Add(review);
            }

            foreach (var review in Enumerable.Reverse(judged))
                await clerk.UndoAsync(review);
            Assert.Equal(before, await clerk.BelievedAsync());
        }
    }

    private static RegistryRecord Born(RegistryRecord record, Person person) => ReviewDeskTests.Born(record, person);

    private async Task<Matcher> WithCoupleAsync()
    {
        var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-01-01", [Matcher.Line("H1", Husband), Matcher.Line("H1", Wife)]);
        return matcher;
    }
}
