using System.CommandLine;
using LowIncomeMonitor.Domain.Policy;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Policy;
using LowIncomeMonitor.Matching.Policy;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>The way of an edition of the law into force: proposed by one named person, approved by another.</summary>
internal static class PolicyGateCommands
{
    private const int Entries = 20;

    private static readonly Option<bool> s_json = new("--json") { Description = "Prints one JSON object on standard output." };

    public static IEnumerable<Command> All() =>
    [
        Propose(), Candidates(),
        Decide("approve", GateStep.Approved, "Puts an edition that waits in force; not by who proposed it."),
        Decide("reject", GateStep.Rejected, "Decides against an edition that waits."),
        Decide("withdraw", GateStep.Withdrawn, "Takes back an edition that you proposed."),
    ];

    private static Command Propose()
    {
        var who = new Option<string>("--who") { Description = "Your name; you may then not approve it.", Required = true };
        var why = Why();
        var on = new Option<string?>("--on") { Description = "The day of the comparison, yyyy-MM-dd; the first on which something changes unless given." };
        var trial = new Option<bool>("--trial") { Description = "Runs it beside the edition in force while it waits, and keeps the difference." };
        var command = new Command("propose", "Puts the rules folder forward: shows what it would do to everybody, and lets it wait for a second person.")
        {
            who, why, on, trial, s_json,
        };
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            await using var app = await OpenAsync(cancellationToken);
            var bar = new SimulationBar(TimeProvider.System);
            PolicyCandidate candidate;
            try
            {
                candidate = await app.Services.GetRequiredService<PolicyGate>().ProposeAsync(
                    parsed.GetValue(who)!, parsed.GetValue(why)!, DayText.Read("--on", parsed.GetValue(on)), parsed.GetValue(trial), bar,
                    cancellationToken);
            }
            finally
            {
                bar.Finish();
            }

            if (parsed.GetValue(s_json))
                await GateScreen.PrintJsonAsync(candidate);
            else
                await GateScreen.PrintAsync(candidate);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Candidates()
    {
        var command = new Command("candidates", "The edition in force, what waits and what it would do, and the journal.") { s_json };
        PolicyClient.AddOptions(command);
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            using var client = PolicyClient.Of(parsed);
            if (client is not null)
            {
                await client.PrintCandidatesAsync(cancellationToken);
                return ExitCodes.Done;
            }

            await using var app = await OpenAsync(cancellationToken);
            var standing = await app.Services.GetRequiredService<IPolicyGate>().StandingAsync(Entries, cancellationToken);
            if (parsed.GetValue(s_json))
                await GateScreen.PrintJsonAsync(standing);
            else
                await GateScreen.PrintAsync(standing);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Decide(string name, GateStep step, string about)
    {
        var edition = new Argument<string>("EDITION");
        var who = new Option<string?>("--who") { Description = "Your name; with --server the name in your token counts." };
        var why = Why();
        var command = new Command(name, about) { edition, who, why };
        PolicyClient.AddOptions(command);
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            using var client = PolicyClient.Of(parsed);
            if (client is not null)
            {
                var inForce = await client.DecideAsync(parsed.GetValue(edition)!, name, parsed.GetValue(why)!, cancellationToken);
                await Console.Out.WriteLineAsync($"Done. In force: edition {inForce}.");
                return ExitCodes.Done;
            }

            var person = parsed.GetValue(who) ?? throw new ArgumentException("Give --who NAME, or --server with your token.");
            await using var app = await OpenAsync(cancellationToken);
            var gate = app.Services.GetRequiredService<IPolicyGate>();
            var answer = await gate.DecideAsync(parsed.GetValue(edition)!, step, person, parsed.GetValue(why)!, cancellationToken);
            if (answer != GateAnswer.Done)
                throw new CommandFailedException(Refusal(answer, parsed.GetValue(edition)!));
            await Console.Out.WriteLineAsync($"Done. In force: edition {(await gate.StandingAsync(1, cancellationToken)).InForce}; running services follow within ten seconds.");
            return ExitCodes.Done;
        });
        return command;
    }

    private static string Refusal(GateAnswer answer, string edition) => answer switch
    {
        GateAnswer.NeedsSecondPerson => $"You proposed edition {edition}: somebody else has to approve it.",
        GateAnswer.NotTheProposer => $"Only who proposed edition {edition} may withdraw it; reject it instead.",
        GateAnswer.Outdated =>
            $"Another edition came into force since {edition} was compared. It has to be withdrawn and proposed anew, so that what it would do is shown against the law of now.",
        _ => $"No edition {edition} waits. ./monitor policy candidates shows those that do.",
    };

    private static Option<string> Why() => new("--why") { Description = "The reason; kept for ever.", Required = true };

    private static async Task<WebApplication> OpenAsync(CancellationToken cancellationToken)
    {
        var app = MonitorHost.Build(Roles.None, logLevel: LogLevel.Warning);
        await MonitorHost.PrepareAsync(app.Services, cancellationToken);
        return app;
    }
}
