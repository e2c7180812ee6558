using LowIncomeMonitor.Domain.Risk.Tables;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Risk.Features;

/// <summary>One input of the models of the service.</summary>
/// <param name="Name">Name; stored with models: never renamed.</param>
/// <param name="Sentence">What it says of a household.</param>
/// <param name="Unit">Unit of the number.</param>
/// <param name="Missing">What is done where it is not known.</param>
/// <param name="Direction">How the risk may move with it.</param>
/// <param name="Of">Computes it; not a number where it is not known.</param>
public sealed record RiskFeature(
    string Name, BilingualText Sentence, BilingualText Unit, BilingualText Missing, Direction Direction, Func<FeatureView, double> Of)
{
    /// <summary>True for a number of days since an event: it grows by itself, every day.</summary>
    public bool CountsDays { get; init; }
}
