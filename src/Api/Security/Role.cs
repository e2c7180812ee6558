namespace LowIncomeMonitor.Api.Security;

/// <summary>What a caller may do.</summary>
[Flags]
public enum Role
{
    None = 0,

    /// <summary>Works the queue of the given regions.</summary>
    Caseworker = 1,

    /// <summary>Sees counts, never people.</summary>
    Leader = 2,

    /// <summary>Sends registers in.</summary>
    DataStaff = 4,

    /// <summary>Reads queue, explanations and journals, changes nothing.</summary>
    Auditor = 8,
}
