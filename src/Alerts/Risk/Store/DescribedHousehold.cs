using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Outcomes;

namespace LowIncomeMonitor.Alerts.Risk.Store;

/// <summary>A household as it was described.</summary>
/// <param name="HouseholdId">The household.</param>
/// <param name="Region">Twelve digits.</param>
/// <param name="On">The day of which it was described.</param>
/// <param name="Revision">Which description it is.</param>
/// <param name="Listed">False when it had left the roster.</param>
/// <param name="Values">Features in order of the catalogue; not a number where not known.</param>
/// <param name="Groups">Its groups.</param>
/// <param name="Programmes">What it was under.</param>
public sealed record DescribedHousehold(
    string HouseholdId, string Region, DateOnly On, long Revision, bool Listed, double[] Values, RiskGroups Groups,
    IReadOnlyList<string> Programmes)
{
    /// <summary>On the roster and not helped: it can fall back, so it teaches and can be warned of.</summary>
    public bool CanFallBack => Listed && !NeedEvents.IsHelped(Programmes);

    public Observation Observation => new(HouseholdId, On, Values, Groups);
}
