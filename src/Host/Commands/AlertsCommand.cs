using System.CommandLine;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Host.Alerts;
using LowIncomeMonitor.Host.Output;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>A client of the queue, for people at a terminal.</summary>
internal static class AlertsCommand
{
    private static readonly Option<bool> s_json = new("--json") { Description = "Prints one JSON object on standard output." };
    private static readonly Argument<long> s_case = new("CASE") { Description = "Number of the case." };

    public static Command Create() => new("alerts", "Lists, watches and works the caseworkers' queue over gRPC.")
    {
        List(), Watch(), Claim(), Release(), Visit(), Decide(), Explain(), Finding(), History(),
    };

    private static Command List()
    {
        var region = new Option<string>("--region") { Description = "Region and everything below it.", DefaultValueFactory = _ => "" };
        var rule = new Option<string?>("--rule") { Description = "Only cases with an open finding of this rule." };
        var overdue = new Option<bool>("--overdue") { Description = "Only cases past a deadline." };
        var limit = new Option<int>("--limit") { Description = "Most cases.", DefaultValueFactory = _ => 20 };
        var command = new Command("list", "Lists the queue in rank order.") { region, rule, overdue, limit, s_json };
        AlertClient.AddOptions(command);
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            using var client = AlertClient.Of(parsed);
            var filter = new CaseFilter { Region = parsed.GetValue(region)!, OverdueOnly = parsed.GetValue(overdue) };
            if (parsed.GetValue(rule) is { } id)
                filter.RuleIds.Add(id);
            var page = await client.Queue.ListAsync(
                new ListCasesRequest { Filter = filter, PageSize = parsed.GetValue(limit) }, client.Headers, cancellationToken: cancellationToken);
            if (parsed.GetValue(s_json))
                await AlertClient.PrintAsync(page);
            else
                CaseScreen.Print(page);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Watch()
    {
        var after = new Option<string>("--after") { Description = "Cursor of the last event seen.", DefaultValueFactory = _ => "" };
        var command = new Command("watch", "Shows the present queue, then every change, until Ctrl-C.") { after, s_json };
        AlertClient.AddOptions(command);
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            using var client = AlertClient.Of(parsed);
            using var call = client.Queue.Watch(
                new WatchRequest { ResumeAfter = parsed.GetValue(after)! }, client.Headers, cancellationToken: cancellationToken);
            var cursor = parsed.GetValue(after)!;
            try
            {
                while (await call.ResponseStream.MoveNext(cancellationToken))
                {
                    cursor = call.ResponseStream.Current.Cursor;
                    await PrintAsync(call.ResponseStream.Current, parsed.GetValue(s_json));
                }
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                // Ctrl-C is how this command ends.
            }

            await Console.Error.WriteLineAsync($"The stream has ended. Go on from here with --after {cursor}");
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task PrintAsync(WatchEvent item, bool json)
    {
        if (json)
            await AlertClient.PrintAsync(item);
        else
            CaseScreen.Print(item);
    }

    private static Command Claim()
    {
        var minutes = new Option<int>("--minutes") { Description = "How long the claim holds.", DefaultValueFactory = _ => 15 };
        return OnCase("claim", "Claims a case for you.", [minutes], async (client, id, parsed, cancellationToken) =>
            (await client.Queue.ClaimAsync(
                new ClaimRequest { CaseId = id, LeaseSeconds = parsed.GetValue(minutes) * 60 }, client.Headers, cancellationToken: cancellationToken)).Case);
    }

    private static Command Release() =>
        OnCase("release", "Gives a claimed case back.", [], async (client, id, _, cancellationToken) =>
            (await client.Queue.ReleaseAsync(new ReleaseRequest { CaseId = id }, client.Headers, cancellationToken: cancellationToken)).Case);

    private static Command Visit()
    {
        var note = new Option<string>("--note") { Description = "What you found.", Required = true };
        return OnCase("visit", "Records a home visit (入户核查).", [note], (client, id, parsed, cancellationToken) =>
            client.DecideAsync(id, DecisionKind.Visited, parsed.GetValue(note)!, "", cancellationToken));
    }

    private static Command Decide()
    {
        var kind = new Option<string>("--kind") { Description = "received, explained, propose-help, propose-removal, confirm, reject, close.", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why, in words.", DefaultValueFactory = _ => "" };
        var proof = new Option<string>("--proof") { Description = "What proves it; needed for explained.", DefaultValueFactory = _ => "" };
        return OnCase("decide", "Records a step of a case that you have claimed.", [kind, reason, proof], (client, id, parsed, cancellationToken) =>
            client.DecideAsync(id, AlertClient.ReadKind(parsed.GetValue(kind)!), parsed.GetValue(reason)!, parsed.GetValue(proof)!, cancellationToken));
    }

    private static Command Explain()
    {
        var command = new Command("explain", "Why a case is there, step by step, with the legal reference.") { s_case, s_json };
        AlertClient.AddOptions(command);
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            using var client = AlertClient.Of(parsed);
            var answer = await client.Queue.ExplainAsync(
                new ExplainRequest { CaseId = parsed.GetValue(s_case) }, client.Headers, cancellationToken: cancellationToken);
            if (parsed.GetValue(s_json))
                await AlertClient.PrintAsync(answer);
            else
                CaseScreen.Print(answer);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Finding()
    {
        var finding = new Argument<long>("FINDING") { Description = "Identifier of the finding, open or not." };
        var language = new Option<string>("--language") { Description = "zh, en or both.", DefaultValueFactory = _ => "both" };
        language.AcceptOnlyFromAmong("zh", "en", "both");
        var command = new Command("finding", "One finding as a text for the file: every step, record and clause.") { finding, language, s_json };
        AlertClient.AddOptions(command);
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            using var client = AlertClient.Of(parsed);
            var answer = await client.Queue.ExplainFindingAsync(
                new ExplainFindingRequest { FindingId = parsed.GetValue(finding) }, client.Headers, cancellationToken: cancellationToken);
            if (parsed.GetValue(s_json))
                await AlertClient.PrintAsync(answer);
            else
                CaseScreen.Print(answer, parsed.GetValue(language)!);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command History()
    {
        var command = new Command("history", "Everything that happened to a case.") { s_case, s_json };
        AlertClient.AddOptions(command);
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            using var client = AlertClient.Of(parsed);
            var answer = await client.Queue.HistoryAsync(
                new HistoryRequest { CaseId = parsed.GetValue(s_case) }, client.Headers, cancellationToken: cancellationToken);
            if (parsed.GetValue(s_json))
                await AlertClient.PrintAsync(answer);
            else
                Tables.Print("History", ["when", "who", "what", "state", "why"], answer.Entries.Select(e => (string[])
                    [DateTimeOffset.FromUnixTimeMilliseconds(e.AtMs).ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", null), e.Actor, e.Action, CaseScreen.Name(e.State), e.Reason]));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command OnCase(
        string name, string description, IEnumerable<Option> options,
        Func<AlertClient, long, ParseResult, CancellationToken, Task<Case>> act)
    {
        var command = new Command(name, description) { s_case, s_json };
        foreach (var option in options)
            command.Add(option);
        AlertClient.AddOptions(command);
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            using var client = AlertClient.Of(parsed);
            var after = await act(client, parsed.GetValue(s_case), parsed, cancellationToken);
            if (parsed.GetValue(s_json))
                await AlertClient.PrintAsync(after);
            else
                CaseScreen.Print(after);
            return ExitCodes.Done;
        });
        return command;
    }
}
