using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Reviews;

/// <summary>A fact that a judgement ended or recorded.</summary>
/// <param name="FactId">Identifier.</param>
/// <param name="PersonId">Of whom it is.</param>
/// <param name="Source">The record.</param>
/// <param name="Believed">True when it is believed from now on, false when no longer.</param>
/// <param name="Strength">How sure the match is or was.</param>
public sealed record RevisedFact(long FactId, int PersonId, RecordRef Source, bool Believed, MatchStrength Strength);
