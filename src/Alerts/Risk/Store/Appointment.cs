namespace LowIncomeMonitor.Alerts.Risk.Store;

/// <summary>A named person made a model the one in use.</summary>
/// <param name="Sequence">Number, without gaps.</param>
/// <param name="At">When.</param>
/// <param name="ModelId">The model in use from then on.</param>
/// <param name="PreviousId">The one before; null for the first.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Rollback">Whether it went back to an earlier model.</param>
public sealed record Appointment(
    long Sequence, DateTimeOffset At, string ModelId, string? PreviousId, string By, string Reason, bool Rollback);
