namespace LowIncomeMonitor.Domain.Facts;

/// <summary>The person married or divorced. Who the other is, is not kept: a rule only asks whether to recount.</summary>
/// <param name="Event">marriage, divorce.</param>
/// <param name="On">Day of registration.</param>
public sealed record MarriageValue(string Event, DateOnly On) : FactValue;
