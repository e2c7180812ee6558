using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Reviews;

/// <summary>A pair with all that is needed to judge it.</summary>
/// <param name="View">The pair.</param>
/// <param name="Fields">The two sides, field by field.</param>
/// <param name="Opened">True when the fields are in clear.</param>
/// <param name="Says">What the record says of the person, as JSON of a fact; holds no personal data. Empty for two people.</param>
/// <param name="Likelier">Of a conflict, whom else on the roster the record fits, masked; null when nobody, or nobody to be seen.</param>
/// <param name="LikelierHouseholdId">That person's household.</param>
/// <param name="History">The journal, oldest first.</param>
public sealed record ReviewDetail(
    ReviewView View, IReadOnlyList<ReviewField> Fields, bool Opened, string Says, MaskedMember? Likelier,
    string LikelierHouseholdId, IReadOnlyList<ReviewChange> History);
