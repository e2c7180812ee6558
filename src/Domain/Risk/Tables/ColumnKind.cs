namespace LowIncomeMonitor.Domain.Risk.Tables;

/// <summary>What the values of a column are. Stored with models: values are added, never changed.</summary>
public enum ColumnKind
{
    /// <summary>A number; not a number means missing.</summary>
    Number = 1,

    /// <summary>One of a list of words.</summary>
    Category = 2,
}
