namespace LowIncomeMonitor.Domain.Risk.Models;

/// <summary>A named person made a model a challenger, or ended that.</summary>
/// <param name="Sequence">Number, without gaps.</param>
/// <param name="At">When.</param>
/// <param name="ModelId">The model.</param>
/// <param name="Challenging">True from then on a challenger; false not any more.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
public sealed record Challenge(long Sequence, DateTimeOffset At, string ModelId, bool Challenging, string By, string Reason);
