using System.Globalization;
using Grpc.Core;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Models;
using Wire = LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Api.Services;

/// <summary>Scores and models over gRPC. Who decides about a model is the caller, by the name in the token.</summary>
public sealed class RiskService(IRiskDesk desk) : Wire.Risk.RiskBase
{
    private const int LongestReason = 1000;

    public override async Task<Wire.GetScoreResponse> GetScore(Wire.GetScoreRequest request, ServerCallContext context)
    {
        if (request.HouseholdId.Length == 0)
            throw new FaultyRequestException("household_id is empty; name the household.");
        // One sentence for an unknown household and for one of another region: the difference would tell that it exists.
        return RiskMapping.ToProto(
            await desk.ScoreOfAsync(Caller.Of(context).AtDesk, request.HouseholdId, context.CancellationToken)
            ?? throw new RpcException(new Status(StatusCode.NotFound, "There is no such household among those that you may see.")));
    }

    public override async Task<Wire.ListModelsResponse> ListModels(Wire.ListModelsRequest request, ServerCallContext context)
    {
        var (models, appointments) = await desk.ModelsAsync(context.CancellationToken);
        return new() { Models = { models.Select(RiskMapping.ToProto) }, Appointments = { appointments.Select(RiskMapping.ToProto) } };
    }

    public override Task<Wire.CompareResponse> Compare(Wire.CompareRequest request, ServerCallContext context) =>
        AskAsync(async () => RiskMapping.ToProto(await desk.CompareAsync(request.ModelId, context.CancellationToken)));

    public override Task<Wire.AppointmentResponse> Promote(Wire.PromoteRequest request, ServerCallContext context) => AskAsync(async () =>
        new Wire.AppointmentResponse
        {
            Appointment = RiskMapping.ToProto(await desk.PromoteAsync(
                request.ModelId, Caller.Of(context).Name, ReasonOf(request.Reason), context.CancellationToken)),
        });

    public override Task<Wire.AppointmentResponse> RollBack(Wire.RollBackRequest request, ServerCallContext context) => AskAsync(async () =>
        new Wire.AppointmentResponse
        {
            Appointment = RiskMapping.ToProto(await desk.RollBackAsync(
                Caller.Of(context).Name, ReasonOf(request.Reason), context.CancellationToken)),
        });

    public override Task<Wire.ChallengeResponse> Challenge(Wire.ChallengeRequest request, ServerCallContext context) => AskAsync(async () =>
        new Wire.ChallengeResponse
        {
            Sequence = (await desk.ChallengeAsync(
                request.ModelId, request.Challenging, Caller.Of(context).Name, ReasonOf(request.Reason), context.CancellationToken)).Sequence,
        });

    public override async Task<Wire.MonitoringResponse> Monitoring(Wire.MonitoringRequest request, ServerCallContext context) => new()
    {
        Models = { (await desk.ReportAsync(MonthOf(request.Month), context.CancellationToken)).Select(RiskMapping.ToProto) },
    };

    private static string ReasonOf(string reason) => reason.Trim() is { Length: > 0 and <= LongestReason } words
        ? words
        : throw new FaultyRequestException($"reason must have 1 to {LongestReason} characters: it is kept for ever.");

    private static DateOnly? MonthOf(string text) => text.Length == 0
        ? null
        : DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month
            : throw new FaultyRequestException("month must be of the form yyyy-MM; empty means the latest one.");

    // What the desk refuses names models and inputs, never a household.
    private static async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (RiskDataException refusal)
        {
            throw new RpcException(new Status(StatusCode.FailedPrecondition, refusal.Message));
        }
    }
}
