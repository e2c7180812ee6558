namespace LowIncomeMonitor.Domain.Records;

/// <summary>What a match rests on. The strength follows from it and is never stored apart.</summary>
/// <param name="Number">Citizen number of the record against the roster's.</param>
/// <param name="Name">Name, after safe normalisation.</param>
/// <param name="BirthDate">The record's own birth date against the one in the roster's number.</param>
public sealed record MatchEvidence(Agreement Number, Agreement Name, Agreement BirthDate)
{
    /// <summary>A named clerk has judged that record and person are one; the fields stay as they compare.</summary>
    public bool Decided { get; init; }

    /// <summary>
    /// Strong: number and name agree and no birth date contradicts, or a clerk decided so. Medium: the number agrees alone. Weak: no number.
    /// </summary>
    public MatchStrength Strength => this switch
    {
        { Decided: true } => MatchStrength.Strong,
        { Number: not Agreement.Agrees } => MatchStrength.Weak,
        { Name: Agreement.Agrees, BirthDate: not Agreement.Differs } => MatchStrength.Strong,
        _ => MatchStrength.Medium,
    };
}
