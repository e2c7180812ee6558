using LowIncomeMonitor.Domain.Risk.Outcomes;

namespace LowIncomeMonitor.Simulation.Panel;

/// <summary>A household of the panel on a day.</summary>
/// <param name="Observed">What is known of it.</param>
/// <param name="TrueProbability">The probability with which its outcome was drawn; no model sees it.</param>
/// <param name="NeedOn">The day, within twelve months, on which it was back in need; null when it was not.</param>
public sealed record PanelRow(Observation Observed, double TrueProbability, DateOnly? NeedOn)
{
    public bool Needy => NeedOn is not null;

    public LabelledObservation Labelled => new(Observed, Needy);
}
