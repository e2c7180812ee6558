using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>Another county lists the person with help, as its office answered (异地协查).</summary>
/// <param name="County">The other county.</param>
/// <param name="Programme">Programme there.</param>
/// <param name="From">First day there.</param>
/// <param name="To">First day without it there; null while it runs.</param>
public sealed record OtherCountyListing(RegionCode County, string Programme, DateOnly From, DateOnly? To);
