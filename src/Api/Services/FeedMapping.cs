using System.Globalization;
using LowIncomeMonitor.Domain.Feeds;
using LowIncomeMonitor.Domain.Rules;
using Wire = LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Api.Services;

/// <summary>Feeds, resting rules and decisions as they go over the wire.</summary>
public sealed class FeedMapping(IRuleTexts texts)
{
    internal Wire.FeedReportResponse ToProto(
        IReadOnlyList<FeedReport> feeds, IReadOnlyList<RuleStanding> rules, IReadOnlyList<FeedDecision> decisions) => new()
    {
        On = feeds.Count > 0 ? Day(feeds[0].On) : "",
        Feeds = { feeds.Select(ToProto) },
        RestingRules = { rules.Where(rule => rule.Rest != RuleRest.Asked).Select(ToProto) },
        Decisions = { decisions.Select(ToProto) },
    };

    internal static Wire.FeedDecision ToProto(FeedDecision decision) => new()
    {
        Source = decision.Source,
        Kinds = { decision.Kinds.Select(kind => kind.Word()) },
        Since = Day(decision.Since),
        Released = decision.Released,
        Who = decision.Who,
        Reason = decision.Reason,
        AtMs = decision.At.ToUnixTimeMilliseconds(),
        Records = decision.Records,
        Facts = decision.Facts,
    };

    private Wire.Feed ToProto(FeedReport report)
    {
        var standing = report.Standing;
        var doubts = standing.DoubtsOn(report.On);
        var feed = new Wire.Feed
        {
            Source = standing.Source,
            Standing = standing.LastFedOn is null ? "waiting" : doubts.Count > 0 ? "in_doubt" : "sound",
            FirstFedOn = standing.FirstFedOn is { } first ? Day(first) : "",
            LastFedOn = standing.LastFedOn is { } last ? Day(last) : "",
            Records = report.Latest?.Records ?? 0,
            Hits = report.Latest?.Hits ?? 0,
            Held = report.Held,
            Doubts = { doubts.Select(ToProto) },
        };
        if (standing.AgeOn(report.On) is { } age)
            feed.AgeDays = age;
        if (standing.Limits.AllowedAge is { } allowed)
            feed.AllowedAgeDays = allowed;
        if (report.Usual is { } usual)
            feed.UsualRecords = (double)usual.Records;
        return feed;
    }

    private Wire.FeedDoubt ToProto(FeedDoubt doubt)
    {
        var title = texts.Of(doubt.Kind.Notice()).Title;
        return new()
        {
            Kind = doubt.Kind.Word(),
            Notice = doubt.Kind.Notice().Value,
            TitleZh = title.Zh,
            TitleEn = title.En,
            Since = Day(doubt.Day),
            Found = (double)doubt.Figure.Found,
            Usual = (double)doubt.Figure.Usual,
            Limit = (double)doubt.Figure.Limit,
            RuleId = doubt.Rule?.Value ?? "",
            WaitsForDecision = !doubt.Kind.EndsByItself(),
        };
    }

    private Wire.RestingRule ToProto(RuleStanding standing)
    {
        var (title, because) = (texts.Of(standing.Rule).Title, FeedWords.Because(standing));
        return new()
        {
            RuleId = standing.Rule.Value,
            Rest = standing.Rest == RuleRest.Waiting ? "waiting" : "suspended",
            TitleZh = title.Zh,
            TitleEn = title.En,
            BecauseZh = because.Zh,
            BecauseEn = because.En,
            Sources = { standing.Missing.Concat(standing.Doubts.Select(one => one.Source)).Distinct().Order(StringComparer.Ordinal) },
        };
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
