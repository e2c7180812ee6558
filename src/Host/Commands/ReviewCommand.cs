using System.CommandLine;
using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Host.Alerts;
using LowIncomeMonitor.Host.Reviews;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>A client of the clerical review, for people at a terminal.</summary>
internal static class ReviewCommand
{
    private static readonly Option<bool> s_json = new("--json") { Description = "Prints one JSON object on standard output." };
    private static readonly Argument<long> s_review = new("REVIEW") { Description = "Number of the review." };
    private static readonly Option<string> s_reason = new("--reason") { Description = "Why; kept for ever.", Required = true };
    private static readonly Option<int> s_version = new("--version-read") { Description = "Version that you have read; refused where the pair has changed since." };

    public static Command Create() => new("review", "Settles whose record it is: lists, shows and judges pairs, and takes judgements back.")
    {
        List(), Show(), Judge(), Undo(),
    };

    /// <exception cref="ArgumentException">The word is no verdict.</exception>
    internal static ReviewVerdict ReadVerdict(string text) => text switch
    {
        "same" => ReviewVerdict.Same,
        "different" => ReviewVerdict.Different,
        "unsure" => ReviewVerdict.Unsure,
        _ => throw new ArgumentException($"--verdict: '{text}' is none. Give same, different or unsure."),
    };

    private static Command List()
    {
        var region = new Option<string>("--region") { Description = "Region and everything below it.", DefaultValueFactory = _ => "" };
        var kinds = new Option<string[]>("--kind") { Description = "weak, conflict, duplicate.", DefaultValueFactory = _ => [] };
        var states = new Option<string[]>("--state") { Description = "open, unsure, same, different, superseded, automatic; those that wait unless given.", DefaultValueFactory = _ => [] };
        var sources = new Option<string[]>("--source") { Description = "Registers, such as deaths.", DefaultValueFactory = _ => [] };
        var limit = new Option<int>("--limit") { Description = "Most pairs.", DefaultValueFactory = _ => 20 };
        var page = new Option<string>("--page") { Description = "Token of the next page.", DefaultValueFactory = _ => "" };
        var command = new Command("list", "Lists pairs that wait, the least certain first.") { region, kinds, states, sources, limit, page, s_json };
        AlertClient.AddOptions(command);
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            using var client = AlertClient.Of(parsed);
            var request = new ListReviewsRequest
            {
                Region = parsed.GetValue(region)!, PageSize = parsed.GetValue(limit), PageToken = parsed.GetValue(page)!,
                Kinds = { parsed.GetValue(kinds)!.Select(word => Read<ReviewKind>(word, "--kind")) },
                States = { parsed.GetValue(states)!.Select(word => Read<ReviewState>(word, "--state")) },
                Sources = { parsed.GetValue(sources)! },
            };
            var answer = await client.Reviews.ListAsync(request, client.Headers, cancellationToken: cancellationToken);
            return await PrintAsync(parsed, answer, () => ReviewScreen.Print(answer));
        });
        return command;
    }

    private static Command Show()
    {
        var open = new Option<string>("--open") { Description = "Shows names and numbers in clear; the reason is kept for ever.", DefaultValueFactory = _ => "" };
        var command = new Command("show", "One pair side by side, with what linkage says of each field.") { s_review, open, s_json };
        AlertClient.AddOptions(command);
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            using var client = AlertClient.Of(parsed);
            var answer = await client.Reviews.GetAsync(
                new GetReviewRequest { ReviewId = parsed.GetValue(s_review), OpenReason = parsed.GetValue(open)! }, client.Headers,
                cancellationToken: cancellationToken);
            return await PrintAsync(parsed, answer, () => ReviewScreen.Print(answer));
        });
        return command;
    }

    private static Command Judge()
    {
        var verdict = new Option<string>("--verdict") { Description = "same, different or unsure.", Required = true };
        var current = new Option<long>("--current-person") { Description = "With same of two people: whose number is in force; the other's becomes a former one." };
        var document = new Option<string>("--document") { Description = "The document that proves it.", DefaultValueFactory = _ => "" };
        var command = new Command("judge", "Says whether the two are one person, with all that follows.") { s_review, verdict, s_reason, s_version, current, document, s_json };
        AlertClient.AddOptions(command);
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            using var client = AlertClient.Of(parsed);
            var request = new JudgeReviewRequest
            {
                ReviewId = parsed.GetValue(s_review), Verdict = ReadVerdict(parsed.GetValue(verdict)!), Reason = parsed.GetValue(s_reason)!,
                ExpectedVersion = parsed.GetValue(s_version),
                NumberCorrection = parsed.GetValue(current) is not 0 and var person
                    ? new() { CurrentPersonId = person, Document = parsed.GetValue(document)! } : null,
            };
            var answer = await client.Reviews.JudgeAsync(request, client.Headers, cancellationToken: cancellationToken);
            return await PrintAsync(parsed, answer, () => ReviewScreen.Print(answer.Review, answer.Effects));
        });
        return command;
    }

    private static Command Undo()
    {
        var command = new Command("undo", "Takes the last judgement back and recomputes all that stood on it.") { s_review, s_reason, s_version, s_json };
        AlertClient.AddOptions(command);
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            using var client = AlertClient.Of(parsed);
            var answer = await client.Reviews.UndoAsync(
                new UndoReviewRequest
                {
                    ReviewId = parsed.GetValue(s_review), Reason = parsed.GetValue(s_reason)!, ExpectedVersion = parsed.GetValue(s_version),
                },
                client.Headers, cancellationToken: cancellationToken);
            return await PrintAsync(parsed, answer, () => ReviewScreen.Print(answer.Review, answer.Effects));
        });
        return command;
    }

    private static async Task<int> PrintAsync(ParseResult parsed, IMessage answer, Action screen)
    {
        if (parsed.GetValue(s_json))
            await AlertClient.PrintAsync(answer);
        else
            screen();
        return ExitCodes.Done;
    }

    // Words only: Enum.TryParse alone would also take numbers.
    private static T Read<T>(string word, string option)
        where T : struct, Enum => word.All(char.IsAsciiLetter) && Enum.TryParse<T>(word, ignoreCase: true, out var value)
            ? value
            : throw new ArgumentException($"{option}: '{word}' is none. Give {string.Join(", ", Enum.GetNames<T>().Skip(1).Select(name => name.ToLowerInvariant()))}.");
}
