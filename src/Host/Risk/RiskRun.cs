using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Measures;

namespace LowIncomeMonitor.Host.Risk;

/// <summary>One kind of model in a run of training or evaluation.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Measures">Quality on rows that it has not seen; null when these have one outcome only.</param>
/// <param name="Trained">The model; null when several were made to cross-validate.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record RiskRun(string Kind, RiskMeasures? Measures, TrainedRisk? Trained, double Seconds);
