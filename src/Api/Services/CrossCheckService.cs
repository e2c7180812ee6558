using System.Globalization;
using Grpc.Core;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Domain.CrossChecks;
using Wire = LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Api.Services;

/// <summary>Cross-checks over gRPC.</summary>
public sealed class CrossCheckService(ICrossCheckDesk desk, TimeProvider clock) : Wire.CrossCheck.CrossCheckBase
{
    private const int UsualPage = 200;
    private const int MostAtOnce = 1000;
    private const int UsualSample = 50;

    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(500);

    public override async Task<Wire.StartCrossCheckResponse> Start(Wire.StartCrossCheckRequest request, ServerCallContext context)
    {
        DateOnly? asOf = null;
        if (request.AsOf.Length > 0)
        {
            asOf = DateOnly.TryParseExact(request.AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new FaultyRequestException("as_of must be a day as yyyy-MM-dd, or empty.");
        }

        try
        {
            var order = new CrossCheckOrder(request.Source, request.RosterFile, request.RegisterFile, asOf, request.Fuzzy);
            return new() { CheckId = await desk.StartAsync(order, Caller.Of(context).Name, context.CancellationToken) };
        }
        catch (ArgumentException fault)
        {
            throw new FaultyRequestException(fault.Message);
        }
        catch (InvalidOperationException fault)
        {
            throw new RpcException(new Status(StatusCode.FailedPrecondition, fault.Message));
        }
    }

    public override async Task Watch(
        Wire.WatchCrossCheckRequest request, IServerStreamWriter<Wire.CrossCheckProgress> responseStream, ServerCallContext context)
    {
        Wire.CrossCheckProgress? last = null;
        while (true)
        {
            var standing = await FindAsync(request.CheckId, context);
            var progress = CrossCheckMapping.ToProto(standing);
            if (!progress.Equals(last))
                await responseStream.WriteAsync(last = progress, context.CancellationToken);
            if (standing.HasEnded)
                return;
            await Task.Delay(s_look, clock, context.CancellationToken);
        }
    }

    public override async Task<Wire.CrossCheckResultsResponse> Results(Wire.CrossCheckResultsRequest request, ServerCallContext context)
    {
        var most = Within(request.PageSize, UsualPage, "page_size");
        await FindAsync(request.CheckId, context);
        var hits = await desk.HitsAsync(request.CheckId, request.After, most, context.CancellationToken);
        return new() { Hits = { hits.Select(CrossCheckMapping.ToProto) }, Next = hits.Count == most ? hits[^1].Ordinal : 0 };
    }

    public override async Task<Wire.CrossCheckDifferencesResponse> Differences(
        Wire.CrossCheckDifferencesRequest request, ServerCallContext context)
    {
        var most = Within(request.PageSize, UsualPage, "page_size");
        if (request.Skip < 0)
            throw new FaultyRequestException("skip must not be negative.");
        await FindAsync(request.CheckId, context);
        var differences = await desk.DifferencesAsync(request.CheckId, request.Skip, most, context.CancellationToken);
        return new() { Differences = { differences.Select(CrossCheckMapping.ToProto) } };
    }

    public override async Task<Wire.CrossCheckSampleResponse> Sample(Wire.CrossCheckSampleRequest request, ServerCallContext context)
    {
        var size = Within(request.Size, UsualSample, "size");
        await FindAsync(request.CheckId, context);
        return CrossCheckMapping.ToProto(await desk.SampleAsync(request.CheckId, size, request.Seed, context.CancellationToken));
    }

    public override async Task<Wire.CancelCrossCheckResponse> Cancel(Wire.CancelCrossCheckRequest request, ServerCallContext context)
    {
        await FindAsync(request.CheckId, context);
        return new() { Cancelled = await desk.CancelAsync(request.CheckId, context.CancellationToken) };
    }

    private static int Within(int asked, int usual, string field) => asked is >= 0 and <= MostAtOnce
        ? asked == 0 ? usual : asked
        : throw new FaultyRequestException($"{field} must lie between 1 and {MostAtOnce}; 0 means {usual}.");

    private async Task<CrossCheckStanding> FindAsync(long id, ServerCallContext context) =>
        await desk.FindAsync(id, context.CancellationToken)
            ?? throw new RpcException(new Status(StatusCode.NotFound, "There is no such cross-check."));
}
