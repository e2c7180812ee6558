using Grpc.Core;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Domain.Feeds;
using Wire = LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Api.Services;

/// <summary>Health of the feeds over gRPC.</summary>
public sealed class FeedsService(IFeedDesk desk, FeedMapping mapping) : Wire.Feeds.FeedsBase
{
    private const int UsualDecisions = 20;
    private const int MostDecisions = 200;
    private const int LongestReason = 1000;

    public override async Task<Wire.FeedReportResponse> Report(Wire.FeedReportRequest request, ServerCallContext context)
    {
        if (request.Decisions is < 0 or > MostDecisions)
            throw new FaultyRequestException($"decisions must lie between 1 and {MostDecisions}; 0 means {UsualDecisions}.");
        var most = request.Decisions == 0 ? UsualDecisions : request.Decisions;
        return mapping.ToProto(
            await desk.FeedsAsync(context.CancellationToken), await desk.RulesAsync(context.CancellationToken),
            await desk.DecisionsAsync(most, context.CancellationToken));
    }

    public override async Task<Wire.DecideFeedResponse> Decide(Wire.DecideFeedRequest request, ServerCallContext context)
    {
        var reason = request.Reason.Trim();
        if (request.Source.Length == 0)
            throw new FaultyRequestException("source is empty; name the feed to decide about.");
        if (reason.Length is 0 or > LongestReason)
            throw new FaultyRequestException($"reason must have 1 to {LongestReason} characters: it is kept for ever.");
        var decision = await desk.DecideAsync(
            request.Source, request.Release, Caller.Of(context).Name, reason, context.CancellationToken)
            ?? throw new RpcException(new Status(
                StatusCode.FailedPrecondition,
                "Nothing about this feed waits for a decision. A late or short feed ends with its next good delivery."));
        return new() { Decision = FeedMapping.ToProto(decision) };
    }
}
