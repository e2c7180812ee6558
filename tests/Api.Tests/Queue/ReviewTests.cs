using Grpc.Core;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Ingestion.Import;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace LowIncomeMonitor.Api.Tests.Queue;

/// <summary>
/// The clerical review over real gRPC: from a department's file to a removal that is asked back. On a server of its own,
/// because the others must see feeds that never came.
/// </summary>
public sealed class ReviewTests(QueueServer server) : IClassFixture<QueueServer>
{
    private const int First = 900;

    [RequiresPostgresFact]
    public async Task Review_FromFileToReinstatement()
    {
        var town = server.NewTownship();
        await ImportAsync(town);
        using var li = server.As("Li", Role.Caseworker, town);
        using var wu = server.As("Wu", Role.Caseworker, "441802");
        using var auditor = server.As("Sun", Role.Auditor, town);
        await Eventually.BecomesTrueAsync(async () => (await ListAsync(li)).Total == 2, QueueServer.Patience, "two pairs");
        var pair = Assert.Single((await ListAsync(li)).Reviews, review => review.RecordId == "D900");

        await AuthorisesAsync(town, pair.ReviewId, wu, auditor);
        await MasksAsync(pair.ReviewId, li, auditor);
        await JudgesAndUndoesAsync(pair, li);
    }

    private static async Task<ListReviewsResponse> ListAsync(QueueCaller caller) =>
        await caller.Reviews.ListAsync(new ListReviewsRequest(), caller.Headers);

    private async Task AuthorisesAsync(string town, long id, QueueCaller elsewhere, QueueCaller auditor)
    {
        Assert.Equal(0, (await ListAsync(elsewhere)).Total);
        var hidden = await QueueCaller.FailureAsync(async () => await elsewhere.Reviews.GetAsync(new GetReviewRequest { ReviewId = id }, elsewhere.Headers));
        var unknown = await QueueCaller.FailureAsync(async () => await elsewhere.Reviews.GetAsync(new GetReviewRequest { ReviewId = 999_999 }, elsewhere.Headers));
        Assert.Equal((unknown.StatusCode, unknown.Detail), (hidden.StatusCode, hidden.Detail));
        var judge = new JudgeReviewRequest { ReviewId = id, Verdict = ReviewVerdict.Same, Reason = "asked the family" };
        await QueueCaller.FailsAsync(StatusCode.NotFound, async () => await elsewhere.Reviews.JudgeAsync(judge, elsewhere.Headers));
        await QueueCaller.FailsAsync(StatusCode.PermissionDenied, async () => await auditor.Reviews.JudgeAsync(judge, auditor.Headers));
        await QueueCaller.FailsAsync(
            StatusCode.PermissionDenied,
            async () => await auditor.Reviews.GetAsync(new GetReviewRequest { ReviewId = id, OpenReason = "curious" }, auditor.Headers));
        using var sender = server.As("Ma", Role.DataStaff | Role.Leader, town);
        await QueueCaller.FailsAsync(StatusCode.PermissionDenied, async () => await ListAsync(sender));
        using var nobody = server.Nobody();
        await QueueCaller.FailsAsync(StatusCode.Unauthenticated, async () => await ListAsync(nobody));
        judge.Verdict = ReviewVerdict.Unspecified;
        using var li = server.As("Li", Role.Caseworker, town);
        await QueueCaller.FailsAsync(StatusCode.InvalidArgument, async () => await li.Reviews.JudgeAsync(judge, li.Headers));
        await QueueCaller.FailsAsync(
            StatusCode.InvalidArgument, async () => await li.Reviews.ListAsync(new ListReviewsRequest { PageToken = "x" }, li.Headers));
        await QueueCaller.FailsAsync(
            StatusCode.InvalidArgument, async () => await li.Reviews.ListAsync(new ListReviewsRequest { Region = "nowhere" }, li.Headers));
    }

    private async Task MasksAsync(long id, QueueCaller li, QueueCaller auditor)
    {
        var masked = await auditor.Reviews.GetAsync(new GetReviewRequest { ReviewId = id }, auditor.Headers);
        Assert.False(masked.Opened);
        Assert.Equal(["公民身份号码", "姓名", "出生日期"], masked.Fields.Select(field => field.TitleZh));
        Assert.All(masked.Fields.Where(field => field.Level.Length > 0), field => Assert.NotEmpty(field.LevelEn));
        var text = masked.ToString() + await ListAsync(li);
        Assert.DoesNotContain("欧阳明悦", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Roster.Name, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Roster.Number(First), text, StringComparison.Ordinal);

        var clear = await li.Reviews.GetAsync(new GetReviewRequest { ReviewId = id, OpenReason = "to call the family" }, li.Headers);
        Assert.Equal((true, "欧阳明悦", Roster.Name), (clear.Opened, clear.Fields[1].RecordValue, clear.Fields[1].PersonValue));
        Assert.Equal("Li to call the family", await server.Database.ScalarAsync<string>(
            $"select who || ' ' || reason from matching.review_openings where review_id = {id}"));
    }

    private async Task JudgesAndUndoesAsync(ReviewPair pair, QueueCaller li)
    {
        await QueueCaller.FailsAsync(StatusCode.Aborted, async () => await JudgeAsync(li, pair.ReviewId, 99));
        var judged = await JudgeAsync(li, pair.ReviewId, pair.Version);
        Assert.Equal((ReviewState.Same, "Li", true), (judged.Review.State, judged.Review.JudgedBy, judged.Review.Linked));
        Assert.Contains(judged.Effects.Findings, finding => finding is { RuleId: "R01", Change: "raised" });
        await QueueCaller.FailsAsync(StatusCode.FailedPrecondition, async () => await JudgeAsync(li, pair.ReviewId, 0));

        var household = pair.HouseholdId;
        var removed = await RemoveAsync(li, household);

        var undone = await li.Reviews.UndoAsync(
            new UndoReviewRequest { ReviewId = pair.ReviewId, Reason = "the family brought the certificate" }, li.Headers);
        Assert.Equal(ReviewState.Open, undone.Review.State);
        Assert.Equal("strong", Assert.Single(undone.Effects.Facts, fact => !fact.Believed).MatchStrength);
        Assert.Equal([household], undone.Effects.Households.Select(one => one.HouseholdId));
        Assert.Contains(removed, undone.Effects.Households[0].CaseIds);
        Assert.Contains(undone.Effects.Withdrawn, finding => finding.RuleId == "R01");

        // Alerts hears of it and asks for the help back: red, on the side of help, with a deadline.
        var filter = new CaseFilter { HouseholdId = household, RuleIds = { "A27" } };
        await Eventually.BecomesTrueAsync(async () => (await li.ListAsync(filter)).Total == 1, QueueServer.Patience, "a case A27");
        var back = Assert.Single((await li.ListAsync(filter)).Cases);
        Assert.Equal((Level.Red, true), (back.Level, back.VisitBy.Length > 0));
        Assert.Equal("add", Assert.Single(back.Findings, finding => finding.RuleId == "A27").Direction);
        Assert.NotEmpty((await li.ExplainAsync(back.CaseId)).Findings[0].TextZh);
    }

    private async Task<long> RemoveAsync(QueueCaller li, string household)
    {
        var filter = new CaseFilter { HouseholdId = household, RuleIds = { "R01" } };
        await Eventually.BecomesTrueAsync(async () => (await li.ListAsync(filter)).Total == 1, QueueServer.Patience, "a case R01");
        var id = (await li.ListAsync(filter)).Cases[0].CaseId;
        using var bob = server.As("Bob", Role.Caseworker, "421281");
        await li.ClaimAsync(id, 28_800);
        foreach (var kind in (DecisionKind[])[DecisionKind.Received, DecisionKind.Visited, DecisionKind.ProposeRemoval])
            await li.DecideAsync(id, kind, "seen at home");
        await bob.DecideAsync(id, DecisionKind.Confirm, "agreed");
        return id;
    }

    private static async Task<JudgeReviewResponse> JudgeAsync(QueueCaller caller, long id, int version) => await caller.Reviews.JudgeAsync(
        new JudgeReviewRequest { ReviewId = id, Verdict = ReviewVerdict.Same, Reason = "asked the family", ExpectedVersion = version },
        caller.Headers);

    private async Task ImportAsync(string town)
    {
        var importer = server.Services.GetRequiredService<FileImporter>();
        var roster = Path.Combine(server.Folder, "review-roster.csv");
        await File.WriteAllLinesAsync(roster,
        [
            "household_id,person_id,name,relation,region,area,programme,enrolled_on,monthly_amount",
            $"H0900,{Roster.Number(First)},{Roster.Name},head,{town}001,rural,dibao,2022-01-01,500",
            $"H0901,{Roster.Number(First + 50)},司徒桂英,head,{town}001,rural,dibao,2022-01-01,500",
        ]);
        await importer.ImportAsync(new(Sources.Roster, roster) { AsOf = new DateOnly(2023, 6, 1) }, null, CancellationToken.None);
        await Eventually.BecomesTrueAsync(
            async () => await server.Database.ScalarAsync<long>("select count(*) from roster.memberships where household_id in ('H0900', 'H0901') and valid_to is null") == 2,
            QueueServer.Patience, "the roster is on");
        var deaths = Path.Combine(server.Folder, "review-deaths.csv");
        await File.WriteAllLinesAsync(deaths,
        [
            "record_id,person_id,name,birth_date,died_on,source,registered_on",
            $"D900,{Roster.Number(First)},欧阳明悦,{Birthday(First).AddYears(3):yyyy-MM-dd},2023-05-20,police,2023-05-25",
            $"D901,,司徒桂英,{Birthday(First + 50):yyyy-MM-dd},2023-05-20,police,2023-05-25",
        ]);
        var summary = await importer.ImportAsync(new(Sources.Deaths, deaths), null, CancellationToken.None);
        Assert.Equal((2, 0), (summary.Accepted, summary.Quarantined));
    }

    private static DateOnly Birthday(int nth) => new DateOnly(1960, 1, 1).AddDays(nth - 1);
}
