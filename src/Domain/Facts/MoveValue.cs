using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Facts;

/// <summary>The registered residence of the person moved.</summary>
/// <param name="From">Region of the former residence.</param>
/// <param name="To">Region of the new one.</param>
/// <param name="On">Day on which the move took effect.</param>
public sealed record MoveValue(RegionCode From, RegionCode To, DateOnly On) : FactValue;
