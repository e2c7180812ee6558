namespace LowIncomeMonitor.Domain.Records;

/// <summary>What a match rests on. The strength follows from it and is never stored apart.</summary>
/// <param name="Number">Citizen number of the record against the roster's.</param>
/// <param name="Name">Name, after safe normalisation.</param>
/// <param name="BirthDate">The record's own birth date against the one in the roster's number.</param>
public sealed record MatchEvidence(Agreement Number, Agreement Name, Agreement BirthDate)
{
    /// <summary>
    /// Strong: number and name agree and no birth date contradicts. Medium: the number agrees alone. Weak: no number.
    /// </summary>
    public MatchStrength Strength => this switch
    {
        { Number: not Agreement.Agrees } => MatchStrength.Weak,
        { Name: Agreement.Agrees, BirthDate: not Agreement.Differs } => MatchStrength.Strong,
        _ => MatchStrength.Medium,
    };
}
