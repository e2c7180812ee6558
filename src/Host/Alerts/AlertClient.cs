using System.CommandLine;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Host.Commands;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Platform.Hosting;

namespace LowIncomeMonitor.Host.Alerts;

/// <summary>A connection to the queue and to the review, signed with the caller's token.</summary>
internal sealed class AlertClient : IDisposable
{
    private static readonly Option<string> s_server = new("--server") { Description = "Address of the service.", DefaultValueFactory = _ => Endpoints.DefaultGrpc };
    private static readonly Option<string?> s_token = new("--token") { Description = "Your token; MONITOR_TOKEN in the environment unless given." };
    private static readonly Option<string> s_as = new("--as") { Description = "Your name, where no token is given and the private key of this machine may sign one.", DefaultValueFactory = _ => Environment.UserName };
    private static readonly JsonFormatter s_json = new(JsonFormatter.Settings.Default.WithFormatDefaultValues(true).WithPreserveProtoFieldNames(true));
    private readonly GrpcChannel _channel;

    private AlertClient(string server, string token)
    {
        _channel = GrpcChannel.ForAddress(server);
        Queue = new AlertQueue.AlertQueueClient(_channel);
        Reviews = new Review.ReviewClient(_channel);
        Headers = new Metadata { { "authorization", $"Bearer {token}" } };
    }

    public AlertQueue.AlertQueueClient Queue { get; }

    public Review.ReviewClient Reviews { get; }

    public Metadata Headers { get; }

    public static void AddOptions(Command command)
    {
        command.Add(s_server);
        command.Add(s_token);
        command.Add(s_as);
    }

    public static AlertClient Of(ParseResult parsed)
    {
        var token = parsed.GetValue(s_token) ?? Environment.GetEnvironmentVariable("MONITOR_TOKEN") ?? PrivateToken(parsed.GetValue(s_as)!, Role.Caseworker);
        return new AlertClient(parsed.GetValue(s_server)!, token);
    }

    public static DecisionKind ReadKind(string text) => text switch
    {
        "received" => DecisionKind.Received,
        "visited" => DecisionKind.Visited,
        "explained" => DecisionKind.Explained,
        "propose-help" => DecisionKind.ProposeHelp,
        "propose-removal" => DecisionKind.ProposeRemoval,
        "confirm" => DecisionKind.Confirm,
        "reject" => DecisionKind.Reject,
        "close" => DecisionKind.Close,
        _ => throw new ArgumentException($"--kind: '{text}' is no step. Give received, explained, propose-help, propose-removal, confirm, reject or close."),
    };

    public async Task<Case> DecideAsync(
        long caseId, DecisionKind kind, string reason, string proof, CancellationToken cancellationToken) =>
        (await Queue.DecideAsync(
            new DecideRequest { CaseId = caseId, Kind = kind, Reason = reason, Proof = proof }, Headers, cancellationToken: cancellationToken)).Case;

    public static async Task PrintAsync(IMessage message) => await Console.Out.WriteLineAsync(s_json.Format(message));

    public void Dispose() => _channel.Dispose();

    // A private run's key lies in the launcher's folder: whoever can read it may sign for every region. A demo lives on
    // its county's last day, years ago, and its clock judges the token: so it holds for a century around today.
    internal static string PrivateToken(string name, Role role)
    {
        var longAgo = new ShiftedTimeProvider(TimeProvider.System, new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return TokenCommand.Tokens(longAgo).Issue(
            new Caller(name, role, [.. RegionCode.Provinces.Select(p => p.ToString())]), TimeSpan.FromDays(365 * 100));
    }
}
