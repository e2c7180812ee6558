namespace LowIncomeMonitor.Domain.People;

/// <summary>Sex as registered, with the codes of GB/T 2261.1.</summary>
public enum Sex
{
    Unknown = 0,
    Male = 1,
    Female = 2,
}
