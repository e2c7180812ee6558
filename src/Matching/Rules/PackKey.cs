namespace LowIncomeMonitor.Matching.Rules;

/// <summary>A parameter as one pack declares or uses it.</summary>
internal sealed record PackKey(string Key, string? Unit, string? Title, bool National, string File, long Line);
