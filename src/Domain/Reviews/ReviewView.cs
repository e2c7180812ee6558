namespace LowIncomeMonitor.Domain.Reviews;

/// <summary>A pair as a list shows it; no personal data.</summary>
public sealed record ReviewView
{
    public required long ReviewId { get; init; }

    public required ReviewKind Kind { get; init; }

    public required ReviewState State { get; init; }

    /// <summary>How likely it is that the two are one person, 0 to 1.</summary>
    public required double Probability { get; init; }

    /// <summary>The place in the list, ascending: distance from even odds in millionths of e-folds, unsure ones behind.</summary>
    public required long Rank { get; init; }

    /// <summary>Facts of the record stand on the pair, or the two lines are read as one person.</summary>
    public required bool Linked { get; init; }

    /// <summary>Somebody on the roster; of two, the lower id.</summary>
    public required int PersonId { get; init; }

    /// <summary>The person's household, the last one where they left; empty when there was none.</summary>
    public required string HouseholdId { get; init; }

    /// <summary>Statistical code of that household's region.</summary>
    public required string Region { get; init; }

    /// <summary>Of two people of the roster, the other; 0 for a record.</summary>
    public int OtherPersonId { get; init; }

    /// <summary>The other's household; empty for a record.</summary>
    public string OtherHouseholdId { get; init; } = "";

    /// <summary>The register; empty for two people of the roster.</summary>
    public string Source { get; init; } = "";

    /// <summary>The department's identifier of the record.</summary>
    public string RecordId { get; init; } = "";

    /// <summary>Version of the record.</summary>
    public long RecordVersion { get; init; }

    /// <summary>Counts the changes of the pair from 1; name it when judging, so that nobody overrules what they have not seen.</summary>
    public required int Version { get; init; }

    /// <summary>The review whose judgement this pair follows, because the words are the same; 0 means its own or none.</summary>
    public long Follows { get; init; }

    /// <summary>Who judged it; null while nobody did.</summary>
    public string? JudgedBy { get; init; }

    /// <summary>When the judgement was made that holds.</summary>
    public DateTimeOffset? JudgedAt { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
}
