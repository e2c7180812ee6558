namespace LowIncomeMonitor.Domain.Linkage.Tables;

/// <summary>Which of two tables a record comes from; a table that is searched for duplicates is the left one.</summary>
public enum TableSide
{
    Left = 1,
    Right = 2,
}
