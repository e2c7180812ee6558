using System.Globalization;
using System.Threading.Channels;
using Grpc.Core;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Policy;
using Wire = LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Api.Services;

/// <summary>The law as dated data over gRPC: what holds, what a change would do, what waits for a second person.</summary>
public sealed class PolicyService(IParameterSource law, IPolicySimulation simulation, IPolicyGate gate, ApiOptions options)
    : Wire.Policy.PolicyBase
{
    private const int UsualEntries = 20;
    private const int MostEntries = 200;
    private const int LongestReason = 1000;

    public override Task<Wire.ShowPolicyResponse> Show(Wire.ShowPolicyRequest request, ServerCallContext context)
    {
        var edition = law.Current;
        var region = request.Region.Length == 0 ? default : Region(request.Region);
        var on = Day(request.On);
        if (request.Key.Length > 0 && !edition.Units.ContainsKey(request.Key))
            throw new FaultyRequestException("key: no pack knows this parameter.");
        IReadOnlyList<string> keys = request.Key.Length > 0 ? [request.Key] : edition.Parameters.Keys;
        var answer = new Wire.ShowPolicyResponse { Edition = edition.Version };
        foreach (var key in keys)
        {
            foreach (var area in Areas(request.Area))
            {
                answer.Values.AddRange(edition.Parameters.History(key, region, area)
                    .Where(p => p.Value is not null && (request.Key.Length > 0 || (p.From <= on && (p.To is not { } to || on < to))))
                    .Select(p => PolicyMapping.ToProto(p, edition.Titles.GetValueOrDefault(key, key), area)));
            }
        }

        return Task.FromResult(answer);
    }

    public override async Task Simulate(
        Wire.SimulatePolicyRequest request, IServerStreamWriter<Wire.SimulatePolicyResponse> responseStream, ServerCallContext context)
    {
        var region = Region(request.Region);
        if (!Visible(context).Any(own => own.Contains(region)))
            throw new RpcException(new Status(StatusCode.PermissionDenied, "The region is none of yours."));
        var question = new WhatIf(region, Day(request.On), [.. request.Changes.Select(Change)]);
        // The newest progress is enough for a slow reader.
        var progress = Channel.CreateBounded<SimulationProgress>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        var work = RunAsync();
        await foreach (var step in progress.Reader.ReadAllAsync(context.CancellationToken))
            await responseStream.WriteAsync(new() { Progress = new() { Households = step.Households, Of = step.Of } }, context.CancellationToken);
        await responseStream.WriteAsync(new() { Effect = PolicyMapping.ToProto(await work, options.SuppressBelow) }, context.CancellationToken);

        async Task<PolicyEffect> RunAsync()
        {
            try
            {
                return await simulation.WhatIfAsync(question, false, new Steps(progress.Writer), null, context.CancellationToken);
            }
            finally
            {
                progress.Writer.Complete();
            }
        }
    }

    public override async Task<Wire.PolicyCandidatesResponse> Candidates(Wire.PolicyCandidatesRequest request, ServerCallContext context)
    {
        if (request.Entries is < 0 or > MostEntries)
            throw new FaultyRequestException($"entries must lie between 1 and {MostEntries}; 0 means {UsualEntries}.");
        var standing = await gate.StandingAsync(request.Entries == 0 ? UsualEntries : request.Entries, context.CancellationToken);
        return new()
        {
            InForce = standing.InForce,
            Waiting = { standing.Waiting.Select(candidate => PolicyMapping.ToProto(candidate, options.SuppressBelow)) },
            Journal = { standing.Journal.Select(PolicyMapping.ToProto) },
        };
    }

    public override async Task<Wire.DecidePolicyResponse> Decide(Wire.DecidePolicyRequest request, ServerCallContext context)
    {
        var reason = request.Reason.Trim();
        if (reason.Length is 0 or > LongestReason)
            throw new FaultyRequestException($"reason must have 1 to {LongestReason} characters: it is kept for ever.");
        var step = request.Decision switch
        {
            "approve" => GateStep.Approved,
            "reject" => GateStep.Rejected,
            "withdraw" => GateStep.Withdrawn,
            _ => throw new FaultyRequestException("decision must be approve, reject or withdraw."),
        };
        var standing = await gate.StandingAsync(1, context.CancellationToken);
        if (standing.Waiting.FirstOrDefault(one => one.Edition == request.Edition) is { } candidate && !MayDecide(candidate, Visible(context)))
            throw new RpcException(new Status(StatusCode.PermissionDenied, "The edition changes values of regions that are not yours."));
        return await gate.DecideAsync(request.Edition, step, Caller.Of(context).Name, reason, context.CancellationToken) switch
        {
            GateAnswer.Done => new() { InForce = (await gate.StandingAsync(1, context.CancellationToken)).InForce },
            GateAnswer.NotWaiting => throw Refused(StatusCode.NotFound, "No edition of this version waits."),
            GateAnswer.NeedsSecondPerson => throw Refused(StatusCode.FailedPrecondition, "You proposed this edition: somebody else has to approve it."),
            GateAnswer.NotTheProposer => throw Refused(StatusCode.FailedPrecondition, "Only who proposed an edition may withdraw it; reject it instead."),
            _ => throw Refused(
                StatusCode.FailedPrecondition,
                "Another edition came into force since this one was compared. It has to be withdrawn and proposed anew."),
        };
    }

    // A value for the whole country is decided by whoever answers for a county at least.
    private static bool MayDecide(PolicyCandidate candidate, IReadOnlyList<RegionCode> own) => candidate.Regions.All(changed =>
        changed.Length == 0
            ? own.Any(region => region.Level <= RegionLevel.County)
            : own.Any(region => region.Contains(RegionCode.Parse(changed).Code)));

    private static List<RegionCode> Visible(ServerCallContext context) =>
        [.. Caller.Of(context).Regions.Select(text => RegionCode.Parse(text).Code).Where(region => !region.IsNone)];

    private static RpcException Refused(StatusCode code, string why) => new(new Status(code, why));

    private static RegionCode Region(string text)
    {
        var reading = RegionCode.Parse(text);
        return reading.IsOk ? reading.Code : throw new FaultyRequestException($"region: {reading.Reason}");
    }

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FaultyRequestException("on must be a day of the form yyyy-MM-dd.");

    private static AreaKind[] Areas(string text) => text switch
    {
        "" => [AreaKind.Urban, AreaKind.Rural],
        "urban" => [AreaKind.Urban],
        "rural" => [AreaKind.Rural],
        _ => throw new FaultyRequestException("area must be urban or rural; empty means both."),
    };

    private ParameterChange Change(Wire.PolicyChange change)
    {
        if (change.Area.Length > 0)
            Areas(change.Area);
        try
        {
            return ParameterChange.Read($"{change.Key}{(change.Area.Length > 0 ? ":" : "")}{change.Area}={change.Value}", law.Current);
        }
        catch (ArgumentException fault)
        {
            throw new FaultyRequestException($"changes: {fault.Message}");
        }
    }

    private sealed class Steps(ChannelWriter<SimulationProgress> writer) : IProgress<SimulationProgress>
    {
        public void Report(SimulationProgress value) => writer.TryWrite(value);
    }
}
