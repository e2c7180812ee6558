using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>
/// Everything that rules may know of a household as of a day: who belongs to it, which help it gets, what
/// registers say. Plain data, no name and no number.
/// </summary>
public sealed record HouseholdState
{
    /// <summary>The bureau's identifier.</summary>
    public required string HouseholdId { get; init; }

    /// <summary>Where it is managed.</summary>
    public required RegionCode Region { get; init; }

    /// <summary>Which programme line applies, urban or rural.</summary>
    public required AreaKind Area { get; init; }

    /// <summary>Its members on the day, in order of person id.</summary>
    public required IReadOnlyList<Member> Members { get; init; }

    /// <summary>
    /// Paid lines of the last 13 months, in order of month, batch and line; null while no payments are known at all,
    /// which is not the same as nothing paid.
    /// </summary>
    public IReadOnlyList<PaymentLine>? Payments { get; init; }

    /// <summary>Months and programmes of which batches have arrived, of any household; null while none has.</summary>
    public PaymentCoverage? PaymentCoverage { get; init; }

    /// <summary>How many persons the file states; null means that it states none.</summary>
    public int? StatedPersons { get; init; }

    /// <summary>Its consent to a check of financial assets; null means that none is kept here.</summary>
    public Authorisation? Authorisation { get; init; }

    /// <summary>Temporary relief of the last years, earliest first; null means that nobody keeps a list.</summary>
    public IReadOnlyList<ReliefGrant>? Relief { get; init; }

    /// <summary>Attempts to review the file, earliest first; null means that there is no contact log.</summary>
    public IReadOnlyList<ReviewAttempt>? ReviewAttempts { get; init; }

    /// <summary>When its file was last reviewed; null means unknown.</summary>
    public DateOnly? LastReviewedOn { get; init; }
}
