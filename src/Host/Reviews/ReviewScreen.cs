using System.Globalization;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Host.Output;
using Spectre.Console;

namespace LowIncomeMonitor.Host.Reviews;

/// <summary>Pairs as a person at a terminal sees them.</summary>
internal static class ReviewScreen
{
    public static void Print(ListReviewsResponse page)
    {
        Tables.Print(
            $"Review · 人工复核 ({page.Reviews.Count} of {page.Total})",
            ["review", "kind", "state", "likely", "linked", "record", "household", "person", "version"],
            page.Reviews.Select(Row));
        if (page.NextPageToken.Length > 0)
            Terminal.Out.WriteLine($"More: --page {page.NextPageToken}");
    }

    public static void Print(GetReviewResponse answer)
    {
        Tables.Print(
            $"Review {answer.Review.ReviewId}: {Name(answer.Review.Kind)}, {Name(answer.Review.State)}, version {answer.Review.Version}",
            ["field", answer.Review.OtherPersonId == 0 ? "record 记录" : "other line 另一行", "roster 名册", "how they compare", "bits"],
            answer.Fields.Select(field => (string[])
            [
                $"{field.TitleZh} {field.TitleEn}", field.RecordValue, field.PersonValue, $"{field.LevelZh} · {field.LevelEn}",
                field.Bits.ToString("0.0", CultureInfo.InvariantCulture),
            ]));
        var lines = new List<string>
        {
            $"Likely one person: {Share(answer.Review.Probability)}. {(answer.Review.Linked ? "Facts stand on it." : "Nothing stands on it.")}",
        };
        if (answer.SaysJson.Length > 0)
            lines.Add($"{answer.Review.Source}/{answer.Review.RecordId} says: {answer.SaysJson}");
        if (answer.Likelier is { } likelier)
            lines.Add($"The rest of the record fits {likelier.Name} {likelier.CitizenNumber} ({likelier.Relation}) of {likelier.HouseholdId}.");
        if (!answer.Opened)
            lines.Add("Names and numbers are masked; --open REASON shows them and keeps your name and reason.");
        foreach (var line in lines)
            Terminal.Out.WriteLine(line);
        Tables.Print("History", ["when", "who", "state", "linked", "why"], answer.History.Select(change => (string[])
        [
            When(change.AtMs), change.Actor, Name(change.State), change.Linked ? "yes" : "no", change.Reason,
        ]));
    }

    public static void Print(ReviewPair pair, ReviewEffects effects)
    {
        Tables.Print("Review", ["review", "kind", "state", "likely", "linked", "record", "household", "person", "version"], [Row(pair)]);
        Tables.Print("Facts", ["fact", "person", "record", "match", "now"], effects.Facts.Select(fact => (string[])
        [
            Text(fact.FactId), Text(fact.PersonId), $"{fact.Source}/{fact.RecordId}@{fact.RecordVersion}", fact.MatchStrength,
            fact.Believed ? "believed" : "believed no more",
        ]));
        Tables.Print("Findings", ["finding", "household", "rule", "person", "now"], effects.Findings.Select(finding => (string[])
        [
            Text(finding.FindingId), finding.HouseholdId, finding.RuleId, Text(finding.PersonId), finding.Change,
        ]));
        Tables.Print("Households evaluated anew", ["household", "cases"], effects.Households.Select(household => (string[])
        [
            household.HouseholdId, string.Join(", ", household.CaseIds.Select(Text)),
        ]));
        if (effects.Withdrawn.Count > 0)
            Terminal.Out.WriteLine($"{effects.Withdrawn.Count} findings stood on the revoked link; who lost help through them gets a case A27.");
        if (effects.Followers.Count > 0)
            Terminal.Out.WriteLine($"Reviews with the same words that follow: {string.Join(", ", effects.Followers)}");
        if (effects.NumbersCorrected > 0)
            Terminal.Out.WriteLine($"Former numbers noted or taken back: {effects.NumbersCorrected}");
    }

    private static string[] Row(ReviewPair pair) =>
    [
        Text(pair.ReviewId), Name(pair.Kind), Name(pair.State), Share(pair.Probability), pair.Linked ? "yes" : "no",
        pair.OtherPersonId == 0 ? $"{pair.Source}/{pair.RecordId}" : $"person {pair.OtherPersonId} of {pair.OtherHouseholdId}",
        pair.HouseholdId, Text(pair.PersonId), Text(pair.Version),
    ];

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Share(double probability) => probability.ToString("P1", CultureInfo.InvariantCulture);

    private static string When(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms).ToOffset(TimeSpan.FromHours(8))
        .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
