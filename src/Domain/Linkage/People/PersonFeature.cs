namespace LowIncomeMonitor.Domain.Linkage.People;

/// <summary>What is compared of two people, in the order of <see cref="PersonEvidence"/>.</summary>
internal enum PersonFeature
{
    Number,
    Name,
    Birth,
    Region,
}
