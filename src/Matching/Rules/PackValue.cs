using LowIncomeMonitor.Domain.Parameters;

namespace LowIncomeMonitor.Matching.Rules;

/// <summary>A value of a pack with the place where it stands.</summary>
internal sealed record PackValue(ParameterEntry Entry, string File, long Line);
