namespace LowIncomeMonitor.Domain.Facts;

/// <summary>A source reports that the person died.</summary>
/// <param name="DiedOn">Day of death.</param>
/// <param name="ReportedBy">police, medical, cremation or pension.</param>
/// <param name="RegisteredOn">Day of registration; null means unknown.</param>
public sealed record DeathValue(DateOnly DiedOn, string ReportedBy, DateOnly? RegisteredOn) : FactValue;
