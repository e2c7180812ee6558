namespace LowIncomeMonitor.Domain.People;

/// <summary>Levels of administrative divisions, from the widest.</summary>
public enum RegionLevel
{
    None = 0,
    Province = 1,
    Prefecture = 2,
    County = 3,
    Township = 4,
    Village = 5,
}
