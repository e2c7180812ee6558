using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Feeds;

/// <summary>What follows from the kind of a doubt.</summary>
public static class FeedDoubtKinds
{
    /// <summary>True when the doubt ends by itself with the next good delivery.</summary>
    public static bool EndsByItself(this FeedDoubtKind kind) => kind is FeedDoubtKind.Late or FeedDoubtKind.FewRecords;

    /// <summary>The notice under which it is shown; its texts stand in rules/catalogue like those of rules.</summary>
    public static RuleId Notice(this FeedDoubtKind kind) => new(kind == FeedDoubtKind.Late ? "V04" : "V05");

    /// <summary>The word for files, JSON and the wire.</summary>
    public static string Word(this FeedDoubtKind kind) => kind switch
    {
        FeedDoubtKind.Late => "late",
        FeedDoubtKind.FewRecords => "few_records",
        FeedDoubtKind.ManyRecords => "many_records",
        FeedDoubtKind.Repeated => "repeated",
        FeedDoubtKind.ManyHits => "many_hits",
        FeedDoubtKind.ManyFindings => "many_findings",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
