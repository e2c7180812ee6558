using LowIncomeMonitor.Domain.Risk;

namespace LowIncomeMonitor.Alerts.Risk.Learning;

/// <summary>What a training from stored observations gave.</summary>
/// <param name="Trained">One model a kind, the checking one included, measured on the same later rows.</param>
/// <param name="Chosen">Of those that may be, the one with the least loss on rows not seen.</param>
/// <param name="Stored">Identifiers of the candidates in the store. None is in use by that.</param>
public sealed record StoredTraining(IReadOnlyList<TrainedRisk> Trained, TrainedRisk Chosen, IReadOnlyList<string> Stored);
