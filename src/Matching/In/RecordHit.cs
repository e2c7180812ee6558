using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Platform.EventLog;

namespace LowIncomeMonitor.Matching.In;

/// <summary>A sealed record that concerns rostered people by token, or that has no valid number to look up.</summary>
/// <param name="Message">Where it stood in the log.</param>
/// <param name="Sealed">The record, not yet opened.</param>
/// <param name="People">Internal ids; one by number, none, one or several by name and birth date.</param>
/// <param name="ByNumber">False when there is no valid number: only name and birth date could be looked up.</param>
internal sealed record RecordHit(LogMessage Message, SealedRecord Sealed, IReadOnlyList<int> People, bool ByNumber);
