namespace LowIncomeMonitor.Domain.Facts;

/// <summary>A disability certificate of the person.</summary>
/// <param name="Kind">As the federation writes it: sight, hearing, speech, limb, intellectual, mental, multiple.</param>
/// <param name="Grade">1 (most severe) to 4.</param>
/// <param name="IssuedOn">Day of issue.</param>
/// <param name="ExpiresOn">First day on which it holds no more; null means unknown.</param>
/// <param name="Status">active, expired, cancelled; null means unknown.</param>
public sealed record DisabilityValue(string Kind, int Grade, DateOnly IssuedOn, DateOnly? ExpiresOn, string? Status)
    : FactValue;
