namespace LowIncomeMonitor.Domain.Policy;

/// <summary>An edition that waits for a second person.</summary>
/// <param name="Edition">Its version.</param>
/// <param name="Base">The edition in force when it was proposed, with which it was compared.</param>
/// <param name="Proposer">Who put it forward, and so may not approve it.</param>
/// <param name="Reason">Why.</param>
/// <param name="ProposedAt">When.</param>
/// <param name="On">The day for which it was compared.</param>
/// <param name="Regions">Regions whose values it changes; empty text means the whole country.</param>
/// <param name="OnTrial">True when its rules and parameters run beside those in force and the difference is kept.</param>
/// <param name="Effect">What it would do to households, costs, findings and visits.</param>
/// <param name="Trial">What the trial found so far; null when it is not on trial.</param>
public sealed record PolicyCandidate(
    string Edition, string Base, string Proposer, string Reason, DateTimeOffset ProposedAt, DateOnly On, IReadOnlyList<string> Regions,
    bool OnTrial, PolicyEffect Effect, TrialCount? Trial);
