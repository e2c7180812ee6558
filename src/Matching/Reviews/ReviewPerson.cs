namespace LowIncomeMonitor.Matching.Reviews;

/// <summary>Somebody of the roster for a look at a pair. Lives only while the answer is made.</summary>
/// <param name="Identity">Number, name and birth date in clear.</param>
/// <param name="MaskedNumber">The number masked.</param>
/// <param name="Token">Keyed hash of the number; null while it is no good.</param>
/// <param name="Relation">Relation to the head of the household.</param>
/// <param name="HouseholdId">The present or last household; empty for none.</param>
/// <param name="Region">Its region.</param>
internal sealed record ReviewPerson(
    Identity Identity, string MaskedNumber, byte[]? Token, string Relation, string HouseholdId, string Region)
{
    /// <summary>The household alone: the rest is personal.</summary>
    public override string ToString() => $"person of {HouseholdId}";
}
