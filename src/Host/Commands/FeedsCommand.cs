using System.CommandLine;
using System.Globalization;
using LowIncomeMonitor.Api.Services;
using LowIncomeMonitor.Domain.Feeds;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Output;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>How the feeds do, which rules rest because of them, and decisions about them.</summary>
internal static class FeedsCommand
{
    private const int Decisions = 20;

    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Prints one JSON object on standard output." };
        var command = new Command("feeds", "Age and volume of every feed, what is in doubt, and which rules rest because of it.")
        {
            json, Decide("release", "Believes a feed in doubt: what was held goes through, its rules are asked again.", release: true),
            Decide("reject", "Does not believe it: what was held stays out, what it said since then is believed no more.", release: false),
        };
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            await using var app = await OpenAsync(cancellationToken);
            var desk = app.Services.GetRequiredService<IFeedDesk>();
            var feeds = await desk.FeedsAsync(cancellationToken);
            IReadOnlyList<RuleStanding> rules = [.. (await desk.RulesAsync(cancellationToken)).Where(rule => rule.Rest != RuleRest.Asked)];
            var decisions = await desk.DecisionsAsync(Decisions, cancellationToken);
            if (parsed.GetValue(json))
                await Json.PrintAsync(new { Feeds = feeds.Select(Shown), RestingRules = rules.Select(Shown), Decisions = decisions.Select(Shown) });
            else
                Print(feeds, rules, decisions);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Decide(string name, string about, bool release)
    {
        var source = new Argument<string>("SOURCE");
        var who = new Option<string>("--who") { Description = "Your name.", Required = true };
        var why = new Option<string>("--why") { Description = "The reason; kept for ever.", Required = true };
        var command = new Command(name, about) { source, who, why };
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            await using var app = await OpenAsync(cancellationToken);
            var decision = await app.Services.GetRequiredService<IFeedDesk>().DecideAsync(
                parsed.GetValue(source)!, release, parsed.GetValue(who)!, parsed.GetValue(why)!, cancellationToken)
                ?? throw new CommandFailedException(
                    "Nothing about this feed waits for a decision. A late or short feed ends with its next good delivery; ./monitor feeds shows which wait.");
            await Console.Out.WriteLineAsync(release
                ? $"Released: {decision.Records:N0} held records let in."
                : $"Rejected: {decision.Records:N0} held records stay out, {decision.Facts:N0} facts are believed no more.");
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Print(
        IReadOnlyList<FeedReport> feeds, IReadOnlyList<RuleStanding> rules, IReadOnlyList<FeedDecision> decisions)
    {
        Tables.Print(
            "Feeds (供数)", ["source", "standing", "last fed", "age / allowed", "records", "usually", "held", "in doubt"],
            feeds.Select(feed => (string[])
            [
                feed.Standing.Source, StandingOf(feed), Day(feed.Standing.LastFedOn),
                $"{feed.Standing.AgeOn(feed.On)} / {feed.Standing.Limits.AllowedAge}", $"{feed.Latest?.Records:N0}", $"{feed.Usual?.Records:N0}",
                feed.Held > 0 ? $"{feed.Held:N0}" : "", string.Join(", ", feed.Standing.DoubtsOn(feed.On).Select(Sentence)),
            ]));
        if (rules.Count > 0)
        {
            Tables.Print(
                "Rules that rest (暂停的规则)", ["rule", "rest", "because"],
                rules.Select(rule => (string[])[rule.Rule.Value, RestOf(rule), FeedWords.Because(rule).En]));
        }

        if (decisions.Count > 0)
        {
            Tables.Print(
                "Decisions (处理记录)", ["when", "source", "decision", "who", "why"],
                decisions.Select(one => (string[])[$"{one.At:u}", one.Source, one.Released ? "released" : "rejected", one.Who, one.Reason]));
        }
    }

    private static object Shown(FeedReport feed) => new
    {
        feed.Standing.Source,
        Standing = StandingOf(feed),
        FirstFedOn = Day(feed.Standing.FirstFedOn),
        LastFedOn = Day(feed.Standing.LastFedOn),
        AgeDays = feed.Standing.AgeOn(feed.On),
        AllowedAgeDays = feed.Standing.Limits.AllowedAge,
        feed.Latest?.Records,
        feed.Latest?.Hits,
        UsualRecords = feed.Usual?.Records,
        feed.Held,
        Doubts = feed.Standing.DoubtsOn(feed.On).Select(doubt => new
        {
            Kind = doubt.Kind.Word(), Notice = doubt.Kind.Notice().Value, Since = Day(doubt.Day), doubt.Figure.Found, doubt.Figure.Usual,
            doubt.Figure.Limit, Rule = doubt.Rule?.Value, WaitsForDecision = !doubt.Kind.EndsByItself(),
        }),
    };

    private static object Shown(RuleStanding rule) => new
    {
        Rule = rule.Rule.Value, Rest = RestOf(rule), Because = FeedWords.Because(rule).En, rule.Missing,
        InDoubt = rule.Doubts.Select(one => one.Source).Distinct(),
    };

    private static object Shown(FeedDecision one) => new
    {
        one.Source, Kinds = one.Kinds.Select(kind => kind.Word()), Since = Day(one.Since), one.Released, one.Who, one.Reason, one.At,
        one.Records, one.Facts,
    };

    private static string StandingOf(FeedReport feed) =>
        feed.Standing.LastFedOn is null ? "waiting" : feed.Standing.DoubtsOn(feed.On).Count > 0 ? "in doubt" : "sound";

    private static string RestOf(RuleStanding rule) => rule.Rest == RuleRest.Waiting ? "waiting" : "suspended";

    private static string Sentence(FeedDoubt doubt) => string.Create(
        CultureInfo.InvariantCulture,
        $"{doubt.Kind.Notice()} {doubt.Kind.Word()}{(doubt.Rule is { } rule ? $" of {rule}" : "")} ({doubt.Figure.Found:0.####} against {doubt.Figure.Usual:0.####})");

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static async Task<WebApplication> OpenAsync(CancellationToken cancellationToken)
    {
        var app = MonitorHost.Build(Roles.None, logLevel: LogLevel.Warning);
        await MonitorHost.PrepareAsync(app.Services, cancellationToken);
        return app;
    }
}
