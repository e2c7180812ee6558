using System.CommandLine;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Demo;
using LowIncomeMonitor.Host.Policy;
using Microsoft.Extensions.Configuration;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>What policy staff do with parameter packs.</summary>
internal static class PolicyCommand
{
    private static readonly Option<bool> s_json = new("--json") { Description = "Prints one JSON object on standard output." };

    public static Command Create()
    {
        var command = new Command("policy", "Checks parameter packs, shows what holds where and when, what a change would do, and who put what in force.")
        {
            Check(), Show(), Evaluate(), Simulate(),
        };
        foreach (var step in PolicyGateCommands.All())
            command.Add(step);
        return command;
    }

    private static Command Check()
    {
        var folder = new Argument<string?>("DIR") { Description = "A rules folder; the one of this installation unless given.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("check", "Reads packs, texts and calendars; names every fault with its line.") { folder, s_json };
        command.SetGuardedAction(async (parsed, _) =>
        {
            var result = PolicyCheck.Run(parsed.GetValue(folder) is { } given ? Path.GetFullPath(given) : InstalledRules());
            await result.PrintAsync(parsed.GetValue(s_json));
            return result.Faults.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
        });
        return command;
    }

    private static Command Show()
    {
        var region = new Option<string>("--region") { Description = "Region code; the nearest pack upward counts.", Required = true };
        var area = new Option<string?>("--area") { Description = "urban or rural; both unless given." };
        var on = new Option<string?>("--on") { Description = "The day, yyyy-MM-dd; today unless given." };
        var key = new Option<string?>("--key") { Description = "One parameter, with its whole course; all that are in force unless given." };
        var service = new Option<string?>("--service") { Description = "HTTP address of a running service, to see as well which edition it uses." };
        var command = new Command("show", "The value in force at a place on a day, with its legal reference.")
        {
            region, area, on, key, service, s_json,
        };
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            // First, because a folder that is refused ends the command.
            if (parsed.GetValue(service) is { } address)
                await Console.Error.WriteLineAsync($"{address}: {await RunningPolicy.OfAsync(address, cancellationToken)}");
            var question = PolicyQuestion.Of(
                parsed.GetValue(region)!, parsed.GetValue(area), parsed.GetValue(on), parsed.GetValue(key), TimeProvider.System);
            await PolicyShow.RunAsync(InstalledRules(), question, parsed.GetValue(s_json));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Evaluate()
    {
        var household = new Option<string>("--household") { Description = "The bureau's identifier of the household.", Required = true };
        var on = new Option<string?>("--on") { Description = "The day for which the rules are asked, yyyy-MM-dd; today unless given." };
        var known = new Option<string?>("--known") { Description = "Only with what had come in by the end of that day; everything unless given." };
        var command = new Command("evaluate", "What every rule says of one household on any day, as known on any day. Stores nothing.")
        {
            household, on, known, s_json,
        };
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            await AskHousehold.RunAsync(
                parsed.GetValue(household)!, DayText.Read("--on", parsed.GetValue(on)), DayText.Read("--known", parsed.GetValue(known)),
                parsed.GetValue(s_json), cancellationToken);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Simulate()
    {
        var sets = new Option<string[]>("--set") { Description = "KEY=VALUE, KEY:urban=VALUE or KEY:rural=VALUE; may be repeated. Without any: what the packs change on that day." };
        var region = new Option<string>("--region") { Description = "Where the values would hold.", Required = true };
        var on = new Option<string>("--on") { Description = "From which day, yyyy-MM-dd; the law of the day before is what it is compared with.", Required = true };
        var findings = new Option<bool>("--findings") { Description = "Asks all rules as well: findings gained and lost, and visits a week." };
        var list = new Option<string?>("--list") { Description = "Writes each household's effect to this file." };
        var data = new Option<string?>("--data") { Description = "A folder that ./monitor simulate wrote, instead of the database." };
        var command = new Command("simulate", "What other parameters would do: who enters, leaves, changes, and the monthly cost. Stores nothing.")
        {
            sets, region, on, findings, list, data, s_json,
        };
        PolicyClient.AddOptions(command);
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            var reading = RegionCode.Parse(parsed.GetValue(region)!);
            if (!reading.IsOk)
                throw new ArgumentException($"--region: {reading.Reason}");
            var simulation = new PolicySimulate(
                reading.Code, DayText.Read("--on", parsed.GetValue(on))!.Value, parsed.GetValue(sets) ?? [], parsed.GetValue(findings),
                parsed.GetValue(list));
            using var client = PolicyClient.Of(parsed);
            if (client is not null)
            {
                await client.PrintSimulationAsync(simulation, cancellationToken);
                return ExitCodes.Done;
            }

            var effect = parsed.GetValue(data) is { } folder
                ? await simulation.OnFolderAsync(CountyFiles.Complete(folder), cancellationToken)
                : await simulation.OnDatabaseAsync(cancellationToken);
            if (parsed.GetValue(s_json))
                await EffectScreen.PrintJsonAsync(effect);
            else
                EffectScreen.Print(effect);
            return ExitCodes.Done;
        });
        return command;
    }

    private static string InstalledRules() => RulesFolder.Of(new ConfigurationBuilder().AddEnvironmentVariables().Build());
}
