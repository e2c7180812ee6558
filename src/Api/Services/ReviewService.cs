using Grpc.Core;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Reviews;
using Wire = LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Api.Services;

/// <summary>The clerical review over gRPC: parse, call the desk, map. Its rules live behind <see cref="IReviewDesk"/>.</summary>
public sealed class ReviewService(IReviewDesk desk, ICaseDesk cases) : Wire.Review.ReviewBase
{
    private const int UsualPage = 50;
    private const int MostInPage = 500;
    private const int LongestReason = 1000;
    private const int MostCases = 100;

    private static readonly CaseState[] s_anyState = Enum.GetValues<CaseState>();

    public override async Task<Wire.ListReviewsResponse> List(Wire.ListReviewsRequest request, ServerCallContext context)
    {
        if (request.PageSize is < 0 or > MostInPage)
            throw new FaultyRequestException($"page_size must lie between 1 and {MostInPage}; 0 means {UsualPage}.");
        var page = await PageAsync(request, ReviewMapping.FilterOf(request, Caller.Of(context).Regions), context.CancellationToken);
        return new()
        {
            Reviews = { page.Reviews.Select(ReviewMapping.ToProto) },
            NextPageToken = page.NextPageToken ?? "",
            Total = page.Total,
        };
    }

    public override async Task<Wire.GetReviewResponse> Get(Wire.GetReviewRequest request, ServerCallContext context)
    {
        var caller = Caller.Of(context);
        var reason = request.OpenReason.Trim();
        if (reason.Length > 0 && !caller.Roles.HasFlag(Role.Caseworker))
            throw new RpcException(new Status(StatusCode.PermissionDenied, "Your role may see pairs masked only; leave open_reason empty."));
        if (reason.Length > LongestReason || reason.Contains('\0', StringComparison.Ordinal))
            throw new FaultyRequestException($"open_reason must have at most {LongestReason} characters, all of them printable: it is kept for ever.");
        var detail = await desk.GetAsync(
            caller.AtDesk, request.ReviewId, reason.Length == 0 ? null : reason, context.CancellationToken) ?? throw NotFound();
        return ReviewMapping.ToProto(detail);
    }

    public override async Task<Wire.JudgeReviewResponse> Judge(Wire.JudgeReviewRequest request, ServerCallContext context)
    {
        if (request.Verdict == Wire.ReviewVerdict.Unspecified || !Enum.IsDefined(request.Verdict))
            throw new FaultyRequestException("verdict must be same, different or unsure, e.g. REVIEW_VERDICT_SAME.");
        var judged = await JudgeAsync(
            new(
                request.ReviewId, (ReviewVerdict)request.Verdict, request.Reason, Version(request.ExpectedVersion),
                ReviewMapping.CorrectionOf(request.NumberCorrection)), context);
        return new() { Review = judged.Review, Effects = judged.Effects };
    }

    public override async Task<Wire.UndoReviewResponse> Undo(Wire.UndoReviewRequest request, ServerCallContext context)
    {
        var undone = await JudgeAsync(new(request.ReviewId, null, request.Reason, Version(request.ExpectedVersion)), context);
        return new() { Review = undone.Review, Effects = undone.Effects };
    }

    private static int? Version(int expected) => expected == 0 ? null : expected;

    // One sentence for an unknown review and for one of another region: the difference would tell that it exists.
    private static RpcException NotFound() =>
        new(new Status(StatusCode.NotFound, "There is no such review among those that you may see."));

    private async Task<(Wire.ReviewPair Review, Wire.ReviewEffects Effects)> JudgeAsync(JudgeRequest request, ServerCallContext context)
    {
        var caller = Caller.Of(context);
        var result = await desk.JudgeAsync(caller.AtDesk, request, context.CancellationToken);
        return result.Outcome switch
        {
            DeskOutcome.Done => (
                ReviewMapping.ToProto(result.View!),
                ReviewMapping.ToProto(result.Effects!, await CasesAsync(caller, result.Effects!.Households, context.CancellationToken))),
            DeskOutcome.NotFound => throw NotFound(),
            DeskOutcome.NotAllowedNow => throw new RpcException(new Status(StatusCode.FailedPrecondition, result.Why ?? "")),
            DeskOutcome.Stale => throw new RpcException(new Status(StatusCode.Aborted, result.Why ?? "")),
            _ => throw new FaultyRequestException(result.Why ?? "The request is faulty."),
        };
    }

    private async Task<ILookup<string, long>> CasesAsync(
        Caller caller, IReadOnlyList<string> households, CancellationToken cancellation)
    {
        var found = new List<CaseView>();
        foreach (var household in households)
        {
            var filter = new CaseFilter { VisibleRegions = caller.Regions, HouseholdId = household, States = s_anyState };
            found.AddRange((await cases.ListAsync(filter, MostCases, null, cancellation)).Cases);
        }

        return found.ToLookup(view => view.HouseholdId, view => view.CaseId, StringComparer.Ordinal);
    }

    private async Task<ReviewPage> PageAsync(Wire.ListReviewsRequest request, ReviewFilter filter, CancellationToken cancellation)
    {
        try
        {
            return await desk.ListAsync(
                filter, request.PageSize == 0 ? UsualPage : request.PageSize,
                request.PageToken.Length == 0 ? null : request.PageToken, cancellation);
        }
        catch (ArgumentException) when (request.PageToken.Length > 0)
        {
            throw new FaultyRequestException(
                "page_token is none that this service gave out for this request; leave it empty to begin with the first page.");
        }
    }
}
