using LowIncomeMonitor.Domain.Risk.Outcomes;

namespace LowIncomeMonitor.Simulation.Panel;

/// <summary>A household of the panel on a day.</summary>
/// <param name="Observed">What is known of it.</param>
/// <param name="TrueProbability">The probability with which its outcome was drawn; no model sees it.</param>
/// <param name="Needy">Whether it was back in need within twelve months.</param>
public sealed record PanelRow(Observation Observed, double TrueProbability, bool Needy)
{
    public LabelledObservation Labelled => new(Observed, Needy);
}
