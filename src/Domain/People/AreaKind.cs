namespace LowIncomeMonitor.Domain.People;

/// <summary>
/// Whether a household is assisted as urban or rural (城市低保/农村低保). It is an attribute of the programme as approved,
/// not the statistical urban–rural class of the place: the two differ in merged townships.
/// </summary>
public enum AreaKind
{
    Unknown = 0,
    Urban = 1,
    Rural = 2,
}
