using Grpc.Core;
using LowIncomeMonitor.Api.In;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Feeds;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Platform.Live;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using CaseState = LowIncomeMonitor.Contracts.V1.CaseState;
using DecisionKind = LowIncomeMonitor.Contracts.V1.DecisionKind;

namespace LowIncomeMonitor.Api.Services;

/// <summary>The queue over gRPC: parse, call the desk, map. Rules of the queue live behind <see cref="ICaseDesk"/>.</summary>
public sealed class AlertQueueService(
    ICaseDesk desk, IRosterDirectory roster, IFeedDesk feeds, ILiveFanOut fanOut, CaseMapping mapping, ExplainMapping explain,
    ApiOptions options, TimeProvider clock, IHostApplicationLifetime process, ILogger<AlertQueueService> logger) : AlertQueue.AlertQueueBase
{
    private static readonly TimeSpan s_defaultLease = TimeSpan.FromMinutes(15);

    public override async Task<ListCasesResponse> List(ListCasesRequest request, ServerCallContext context)
    {
        if (request.PageSize is < 0 or > 500)
            throw new FaultyRequestException("page_size must lie between 1 and 500; 0 means 50.");
        var page = await PageAsync(request, FilterMapping.FromProto(request.Filter, Caller.Of(context)), context.CancellationToken);
        return new ListCasesResponse
        {
            Cases = { page.Cases.Select(mapping.ToProto) },
            NextPageToken = page.NextPageToken ?? "",
            Total = page.Total,
        };
    }

    public override async Task Watch(
        WatchRequest request, IServerStreamWriter<WatchEvent> responseStream, ServerCallContext context)
    {
        // Kestrel cuts open calls only when its time to stop is over; a viewer should move to another replica at once.
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, process.ApplicationStopping);
        var cancellation = leaving.Token;
        var filter = FilterMapping.FromProto(request.Filter, Caller.Of(context));
        var cursor = WatchCursor.Parse(request.ResumeAfter);
        var stream = new WatchStream(responseStream, filter, mapping, clock);

        // Subscribed before the first read: a change between the two is then signalled, never lost.
        await using var signals = await fanOut.SubscribeAsync(CaseChangeConsumer.Channel, cancellation);
        if (cursor.After is { } after)
            await ResumeAsync(stream, cursor, after, cancellation);
        else
            await stream.SendPresentAsync(await desk.SnapshotAsync(filter, cancellation), cancellation);
        Log.WatchOpened(logger, stream.After);
        try
        {
            await new WatchLoop(desk, stream, signals, options, clock).RunAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The viewer left, or the process stops: both are ordinary ends of a stream.
        }

        Log.WatchClosed(logger, stream.Events);
    }

    public override async Task<ClaimResponse> Claim(ClaimRequest request, ServerCallContext context)
    {
        if (request.LeaseSeconds != 0 && request.LeaseSeconds is < 60 or > 28_800)
            throw new FaultyRequestException("lease_seconds must lie between 60 and 28,800; 0 means 900.");
        var lease = request.LeaseSeconds == 0 ? s_defaultLease : TimeSpan.FromSeconds(request.LeaseSeconds);
        var result = await desk.ClaimAsync(Caller.Of(context).AtDesk, request.CaseId, lease, context.CancellationToken);
        return new ClaimResponse { Case = Done(result) };
    }

    public override async Task<ReleaseResponse> Release(ReleaseRequest request, ServerCallContext context)
    {
        var result = await desk.ReleaseAsync(Caller.Of(context).AtDesk, request.CaseId, context.CancellationToken);
        return new ReleaseResponse { Case = Done(result) };
    }

    public override async Task<DecideResponse> Decide(DecideRequest request, ServerCallContext context)
    {
        if (request.Kind == DecisionKind.Unspecified || !Enum.IsDefined(request.Kind))
            throw new FaultyRequestException("kind must name a step, e.g. DECISION_KIND_VISITED.");
        var decision = new DecisionRequest(
            request.CaseId, (Domain.Alerting.DecisionKind)request.Kind, request.Reason, request.Proof,
            request.ExpectedVersion == 0 ? null : request.ExpectedVersion, [.. request.FindingIds]);
        var result = await desk.DecideAsync(Caller.Of(context).AtDesk, decision, context.CancellationToken);
        return new DecideResponse { Case = Done(result) };
    }

    public override async Task<ExplainResponse> Explain(ExplainRequest request, ServerCallContext context)
    {
        var explained = await desk.ExplainAsync(Caller.Of(context).AtDesk, request.CaseId, context.CancellationToken)
            ?? throw NotFound();
        var members = await roster.MembersAsync(explained.Case.HouseholdId, context.CancellationToken);
        var rules = (await feeds.RulesAsync(context.CancellationToken)).ToDictionary(standing => standing.Rule);
        return new ExplainResponse
        {
            Case = mapping.ToProto(explained.Case),
            Findings = { explained.Findings.Select(one => explain.ToProto(one, rules.GetValueOrDefault(one.Finding.Rule))) },
            Members = { members.Select(ExplainMapping.ToProto) },
        };
    }

    public override async Task<ExplainFindingResponse> ExplainFinding(ExplainFindingRequest request, ServerCallContext context)
    {
        var found = await desk.ExplainFindingAsync(Caller.Of(context).AtDesk, request.FindingId, context.CancellationToken)
            ?? throw NotFound();
        var members = await roster.MembersAsync(found.HouseholdId, context.CancellationToken);
        return new ExplainFindingResponse
        {
            Explanation = explain.ToProto(found.Explained),
            CaseId = found.CaseId,
            HouseholdId = found.HouseholdId,
            ClearedAtMs = found.ClearedAt?.ToUnixTimeMilliseconds() ?? 0,
            Members = { members.Select(ExplainMapping.ToProto) },
        };
    }

    public override async Task<HistoryResponse> History(HistoryRequest request, ServerCallContext context)
    {
        var entries = await desk.HistoryAsync(Caller.Of(context).AtDesk, request.CaseId, context.CancellationToken)
            ?? throw NotFound();
        return new HistoryResponse
        {
            Entries =
            {
                entries.Select(e => new HistoryEntry
                {
                    AtMs = e.At.ToUnixTimeMilliseconds(), Actor = e.Actor, Action = e.Action, Reason = e.Reason,
                    State = (CaseState)e.State, FindingId = e.FindingId,
                }),
            },
        };
    }

    private async Task<CasePage> PageAsync(
        ListCasesRequest request, Domain.Alerting.CaseFilter filter, CancellationToken cancellation)
    {
        try
        {
            return await desk.ListAsync(
                filter, request.PageSize == 0 ? 50 : request.PageSize,
                request.PageToken.Length == 0 ? null : request.PageToken, cancellation);
        }
        catch (ArgumentException) when (request.PageToken.Length > 0)
        {
            throw new FaultyRequestException(
                "page_token is none that this service gave out for this filter; leave it empty to begin with the first page.");
        }
    }

    private async Task ResumeAsync(WatchStream stream, WatchCursor cursor, long after, CancellationToken cancellation)
    {
        var (oldest, newest) = await desk.SequenceRangeAsync(cancellation);
        if (after > newest)
            throw new FaultyRequestException("resume_after lies ahead of the queue; leave it empty to begin with the present queue.");
        // The oldest position is itself one to resume from: the changes behind it are kept, its own is not.
        if (after < oldest)
            throw new RpcException(new Status(
                StatusCode.OutOfRange, "resume_after is older than the kept history; leave it empty to begin with the present queue."));
        stream.Resume(cursor);
    }

    private Case Done(DeskResult result) => result.Outcome switch
    {
        DeskOutcome.Done => mapping.ToProto(result.Case!),
        DeskOutcome.NotFound => throw NotFound(),
        DeskOutcome.NotAllowedNow => throw new RpcException(new Status(StatusCode.FailedPrecondition, result.Why ?? "")),
        DeskOutcome.Stale => throw new RpcException(new Status(StatusCode.Aborted, result.Why ?? "")),
        _ => throw new FaultyRequestException(result.Why ?? "The request is faulty."),
    };

    // One sentence for an unknown case and for one of another region: the difference would tell that it exists.
    private static RpcException NotFound() =>
        new(new Status(StatusCode.NotFound, "There is no such case among those that you may see."));
}
