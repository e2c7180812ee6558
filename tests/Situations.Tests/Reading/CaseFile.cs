using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Situations.Tests.Reading;

/// <summary>Reads what the bureau's own file says of a household beside the roster; no format holds it yet.</summary>
internal static class CaseFile
{
    public static Absence? ReadAbsence(Columns member)
    {
        if (member.RowOrNull("absence") is not { } row)
            return null;
        var absence = new Absence(row.Word("kind", "clergy", "declared_missing", "conscript"), row.DayOrNull("since"));
        row.End();
        return absence;
    }

    public static OtherCountyListing? ReadOtherCounty(Columns member)
    {
        if (member.RowOrNull("in_other_county") is not { } row)
            return null;
        var listing = new OtherCountyListing(
            Registers.Region(row, "county"), row.Text("programme"), row.Day("from"), row.DayOrNull("to"));
        row.End();
        return listing;
    }

    public static OfficialKin? ReadOfficialKin(Columns member)
    {
        if (member.RowOrNull("official_kin") is not { } row)
            return null;
        var kin = new OfficialKin(row.Word("relation", "spouse", "parent", "child", "sibling", "other"), row.FlagOrNull("registered"));
        row.End();
        return kin;
    }

    public static Authorisation? ReadAuthorisation(Columns story)
    {
        if (story.RowOrNull("authorisation") is not { } row)
            return null;
        var authorisation = new Authorisation(row.Day("from"), row.DayOrNull("to"), row.FlagOrNull("signed_by_all"));
        row.End();
        return authorisation;
    }

    public static IReadOnlyList<ReliefGrant>? ReadRelief(Columns story) => Read(story, "relief", static row => new ReliefGrant(
        row.Day("on"), row.Word("cause", "illness", "accident", "disaster", "education", "livelihood", "other"),
        row.DayOrNull("event_on"), row.FlagOrNull("chronic"), row.MoneyOrNull("amount")));

    public static IReadOnlyList<ReviewAttempt>? ReadReviewAttempts(Columns story) =>
        Read(story, "review_attempts", static row => new ReviewAttempt(
            row.Day("on"), row.Word("outcome", "done", "refused", "not_met"),
            row.WordOrNull("reason", "illness", "away_for_work", "phone_changed", "deaf"), row.FlagOrNull("home_notice")));

    private static List<T>? Read<T>(Columns story, string key, Func<Columns, T> read)
    {
        if (story.RowsOrNull(key) is not { } rows)
            return null;
        var list = new List<T>();
        foreach (var row in rows)
        {
            list.Add(read(row));
            row.End();
        }

        return list;
    }
}
