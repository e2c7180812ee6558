using LowIncomeMonitor.Domain.Risk.Scoring;

namespace LowIncomeMonitor.Domain.Risk.Models;

/// <summary>What is known of the score of a household that somebody asked about and may see.</summary>
/// <param name="HouseholdId">The household.</param>
/// <param name="Region">Where it is managed, twelve digits.</param>
/// <param name="Score">Its score; null while it has none.</param>
/// <param name="WhyNot">Why it has none, one of the constants; null when it has one.</param>
public sealed record HouseholdAnswer(string HouseholdId, string Region, HouseholdScore? Score, string? WhyNot)
{
    /// <summary>Nobody has put a model in use.</summary>
    public const string NoModel = "no_model";

    /// <summary>It is helped: it cannot fall back into what it is in.</summary>
    public const string Helped = "helped";

    /// <summary>It has left the roster.</summary>
    public const string Left = "left";

    /// <summary>It waits for the next run over all households.</summary>
    public const string NotYet = "not_yet";
}
