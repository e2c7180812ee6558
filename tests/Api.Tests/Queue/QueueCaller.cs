using Grpc.Core;
using Grpc.Net.Client;
using LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Api.Tests.Queue;

/// <summary>A client with a token, as a console has it.</summary>
internal sealed class QueueCaller : IDisposable
{
    private readonly GrpcChannel _channel;

    public QueueCaller(string address, string? token)
    {
        _channel = GrpcChannel.ForAddress(address);
        Queue = new AlertQueue.AlertQueueClient(_channel);
        Indicators = new Contracts.V1.Indicators.IndicatorsClient(_channel);
        Feeds = new Contracts.V1.Feeds.FeedsClient(_channel);
        Policy = new Contracts.V1.Policy.PolicyClient(_channel);
        Reviews = new Contracts.V1.Review.ReviewClient(_channel);
        Risk = new Contracts.V1.Risk.RiskClient(_channel);
        Headers = token is null ? [] : new Metadata { { "authorization", $"Bearer {token}" } };
        Token = token ?? "";
    }

    public AlertQueue.AlertQueueClient Queue { get; }

    public Contracts.V1.Indicators.IndicatorsClient Indicators { get; }

    public Contracts.V1.Feeds.FeedsClient Feeds { get; }

    public Contracts.V1.Policy.PolicyClient Policy { get; }

    public Contracts.V1.Review.ReviewClient Reviews { get; }

    public Contracts.V1.Risk.RiskClient Risk { get; }

    public Metadata Headers { get; }

    public string Token { get; }

    public async Task<Case> ClaimAsync(long caseId, int seconds = 0) =>
        (await Queue.ClaimAsync(new ClaimRequest { CaseId = caseId, LeaseSeconds = seconds }, Headers)).Case;

    public async Task<Case> ReleaseAsync(long caseId) => (await Queue.ReleaseAsync(new ReleaseRequest { CaseId = caseId }, Headers)).Case;

    public async Task<Case> DecideAsync(long caseId, DecisionKind kind, string reason = "", string proof = "", long version = 0) =>
        (await Queue.DecideAsync(
            new DecideRequest { CaseId = caseId, Kind = kind, Reason = reason, Proof = proof, ExpectedVersion = version }, Headers)).Case;

    public async Task<ListCasesResponse> ListAsync(CaseFilter? filter = null, int pageSize = 0, string pageToken = "") =>
        await Queue.ListAsync(new ListCasesRequest { Filter = filter, PageSize = pageSize, PageToken = pageToken }, Headers);

    public async Task<ExplainResponse> ExplainAsync(long caseId) =>
        await Queue.ExplainAsync(new ExplainRequest { CaseId = caseId }, Headers);

    public async Task<HistoryResponse> HistoryAsync(long caseId) =>
        await Queue.HistoryAsync(new HistoryRequest { CaseId = caseId }, Headers);

    public AsyncServerStreamingCall<WatchEvent> Watch(string resumeAfter = "", CancellationToken cancellation = default) =>
        Queue.Watch(new WatchRequest { ResumeAfter = resumeAfter }, Headers, cancellationToken: cancellation);

    public void Dispose() => _channel.Dispose();

    /// <summary>The status with which a call fails.</summary>
    public static async Task<Status> FailureAsync(Func<Task> call) => (await Assert.ThrowsAsync<RpcException>(call)).Status;

    /// <summary>Asserts the status code with which a call fails, and that it says something.</summary>
    public static async Task FailsAsync(StatusCode expected, Func<Task> call)
    {
        var status = await FailureAsync(call);
        Assert.True(expected == status.StatusCode, $"{status.StatusCode}: {status.Detail}");
        Assert.NotEmpty(status.Detail);
    }
}
