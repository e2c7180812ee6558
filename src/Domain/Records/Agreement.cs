namespace LowIncomeMonitor.Domain.Records;

/// <summary>How one field of a record compares with the roster. Missing is not a difference.</summary>
public enum Agreement
{
    /// <summary>One side has no value.</summary>
    Missing = 0,

    /// <summary>Both sides agree after safe normalisation.</summary>
    Agrees = 1,

    /// <summary>Both sides have a value, and the values contradict each other.</summary>
    Differs = 2,
}
