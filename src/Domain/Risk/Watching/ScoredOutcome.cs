using LowIncomeMonitor.Domain.Risk.Features;

namespace LowIncomeMonitor.Domain.Risk.Watching;

/// <summary>A score and what came of it.</summary>
/// <param name="Probability">What the model promised.</param>
/// <param name="Needy">What happened.</param>
/// <param name="Groups">The household's groups.</param>
public sealed record ScoredOutcome(double Probability, bool Needy, RiskGroups Groups);
