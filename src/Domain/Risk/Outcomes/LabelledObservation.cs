namespace LowIncomeMonitor.Domain.Risk.Outcomes;

/// <summary>An observation whose outcome is known.</summary>
/// <param name="Observed">The household on the day.</param>
/// <param name="Needy">Whether it was back in need within the window.</param>
public sealed record LabelledObservation(Observation Observed, bool Needy);
