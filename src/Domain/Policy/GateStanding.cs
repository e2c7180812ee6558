namespace LowIncomeMonitor.Domain.Policy;

/// <summary>How the law stands at the gate.</summary>
/// <param name="InForce">Version of the edition in force.</param>
/// <param name="Waiting">Editions that wait, in the order in which they were proposed.</param>
/// <param name="Journal">The latest entries of the journal, latest first.</param>
public sealed record GateStanding(string InForce, IReadOnlyList<PolicyCandidate> Waiting, IReadOnlyList<GateEntry> Journal);
