using LowIncomeMonitor.Platform.EventLog;

namespace LowIncomeMonitor.Ingestion.Out;

/// <summary>Refused inputs that the transaction keeps.</summary>
/// <param name="Ids">Identifiers of the quarantined entries, in order.</param>
/// <param name="Notices">What to tell on the topic of refusals, in order.</param>
internal sealed record KeptRefusals(IReadOnlyList<long> Ids, IReadOnlyList<LogEntry> Notices);
