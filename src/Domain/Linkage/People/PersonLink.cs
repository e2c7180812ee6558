namespace LowIncomeMonitor.Domain.Linkage.People;

/// <summary>A record and somebody on the roster whom it may be about.</summary>
/// <param name="Person">Internal id of the person.</param>
/// <param name="Evidence">How they compare.</param>
/// <param name="RarityBits">What the rarity of the name is worth.</param>
/// <param name="Probability">That the record is this person's, all others who could be meant considered.</param>
/// <param name="Decision">What follows.</param>
public readonly record struct PersonLink(
    int Person, PersonEvidence Evidence, double RarityBits, double Probability, LinkDecision Decision);
