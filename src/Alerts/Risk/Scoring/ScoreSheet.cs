using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Scoring;

namespace LowIncomeMonitor.Alerts.Risk.Scoring;

/// <summary>What scoring some households comes to, against what is stored.</summary>
/// <param name="Changed">New scores.</param>
/// <param name="Ended">Households that cannot fall back any more and have a score still.</param>
/// <param name="Shadow">What challengers say of all of them.</param>
/// <param name="Bands">Bands by office, as far as they are drawn by the model in use.</param>
/// <param name="Programmes">Programmes by household.</param>
internal sealed record ScoreSheet(
    IReadOnlyList<HouseholdScore> Changed, IReadOnlyList<string> Ended,
    IReadOnlyList<(string ModelId, string HouseholdId, double Probability)> Shadow,
    IReadOnlyDictionary<string, BandThresholds> Bands, IReadOnlyDictionary<string, IReadOnlyList<string>> Programmes)
{
    /// <summary>Households whose score is not what it was.</summary>
    public IReadOnlyList<string> Touched => [.. Changed.Select(score => score.HouseholdId), .. Ended];
}
