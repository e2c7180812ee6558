using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Policy;

/// <summary>A stretch of days on which destitute support lies below its legal multiple of dibao (J10).</summary>
/// <param name="Region">Whose packs say so.</param>
/// <param name="Area">Urban or rural.</param>
/// <param name="From">First day.</param>
/// <param name="To">First day of the next stretch; null for the last.</param>
/// <param name="Missing">What a person lacks a month.</param>
public sealed record StandardBelowLeast(RegionCode Region, AreaKind Area, DateOnly From, DateOnly? To, Money Missing);
