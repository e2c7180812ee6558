using LowIncomeMonitor.Domain.Risk.Features;

namespace LowIncomeMonitor.Domain.Risk.Watching;

/// <summary>A score and what came of it.</summary>
/// <param name="Probability">What the model promised.</param>
/// <param name="Needy">What happened.</param>
/// <param name="Groups">The household's groups.</param>
/// <param name="Band">The band in which it was; null where none was drawn.</param>
public sealed record ScoredOutcome(double Probability, bool Needy, RiskGroups Groups, RiskBand? Band = null);
