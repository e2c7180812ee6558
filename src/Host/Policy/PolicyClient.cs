using System.CommandLine;
using System.Globalization;
using Grpc.Core;
using Grpc.Net.Client;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Host.Alerts;
using Wire = LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Host.Policy;

/// <summary>The law at a running service, under the name in the caller's token.</summary>
internal sealed class PolicyClient : IDisposable
{
    private static readonly Option<string?> s_server = new("--server") { Description = "Address of a running service, to ask and decide there under the name in your token." };
    private static readonly Option<string?> s_token = new("--token") { Description = "Your token; MONITOR_TOKEN in the environment unless given." };
    private static readonly Option<string?> s_as = new("--as") { Description = "Your name, where no token is given and the private key of this machine may sign one." };

    private readonly GrpcChannel _channel;
    private readonly Wire.Policy.PolicyClient _client;
    private readonly Metadata _headers;

    private PolicyClient(string server, string token)
    {
        _channel = GrpcChannel.ForAddress(server);
        _client = new(_channel);
        _headers = new Metadata { { "authorization", $"Bearer {token}" } };
    }

    public static void AddOptions(Command command)
    {
        command.Add(s_server);
        command.Add(s_token);
        command.Add(s_as);
    }

    /// <summary>A client of the service that was named; null when none was, so that the database is worked on.</summary>
    public static PolicyClient? Of(ParseResult parsed)
    {
        if (parsed.GetValue(s_server) is not { } server)
            return null;
        var token = parsed.GetValue(s_token) ?? Environment.GetEnvironmentVariable("MONITOR_TOKEN")
            ?? AlertClient.PrivateToken(parsed.GetValue(s_as) ?? Environment.UserName, Role.Leader);
        return new PolicyClient(server, token);
    }

    public async Task<string> DecideAsync(string edition, string decision, string reason, CancellationToken cancellationToken) =>
        (await _client.DecideAsync(
            new() { Edition = edition, Decision = decision, Reason = reason }, _headers, cancellationToken: cancellationToken)).InForce;

    public async Task PrintCandidatesAsync(CancellationToken cancellationToken) => await AlertClient.PrintAsync(
        await _client.CandidatesAsync(new Wire.PolicyCandidatesRequest(), _headers, cancellationToken: cancellationToken));

    /// <summary>Asks for a what-if, shows how far it is, and prints the counts that the caller may see as JSON.</summary>
    public async Task PrintSimulationAsync(PolicySimulate question, CancellationToken cancellationToken)
    {
        var request = new Wire.SimulatePolicyRequest
        {
            Region = question.Region.ToString(), On = question.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Changes = { question.Sets.Select(Change) },
        };
        var bar = new SimulationBar(TimeProvider.System);
        try
        {
            using var call = _client.Simulate(request, _headers, cancellationToken: cancellationToken);
            await foreach (var message in call.ResponseStream.ReadAllAsync(cancellationToken))
            {
                if (message.Progress is { } progress)
                    bar.Report(new(progress.Households, progress.Of));
                else
                    await AlertClient.PrintAsync(message.Effect);
            }
        }
        finally
        {
            bar.Finish();
        }
    }

    public void Dispose() => _channel.Dispose();

    // KEY=VALUE, KEY:urban=VALUE or KEY:rural=VALUE; the service says what is wrong with it.
    private static Wire.PolicyChange Change(string text)
    {
        var (name, value) = text.Split('=', 2) is [var left, var right] ? (left, right) : (text, "");
        return name.Split(':', 2) is [var key, var area]
            ? new() { Key = key, Area = area, Value = value }
            : new() { Key = name, Value = value };
    }
}
