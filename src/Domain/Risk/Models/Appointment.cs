namespace LowIncomeMonitor.Domain.Risk.Models;

/// <summary>A model was made the one in use, by a named person or, in an emergency, by the service.</summary>
/// <param name="Sequence">Number, without gaps.</param>
/// <param name="At">When.</param>
/// <param name="ModelId">The model in use from then on.</param>
/// <param name="PreviousId">The one before; null for the first.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Rollback">Whether it went back to an earlier model.</param>
/// <param name="ByService">
/// True when the service itself went back to a scorecard because a limit was crossed. Going back from there takes a person.
/// </param>
public sealed record Appointment(
    long Sequence, DateTimeOffset At, string ModelId, string? PreviousId, string By, string Reason, bool Rollback, bool ByService = false)
{
    /// <summary>The name under which the service acts; no person may use it.</summary>
    public const string Service = "service";
}
