namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>Writes the columns of the value at an index, in the order of the comparison; empty where missing, never null.</summary>
public delegate void ValueReader(int index, Span<string> columns);
