namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>A value and the value of the neighbouring column with which it may have been exchanged.</summary>
internal readonly struct CrossedValue<TValue>(TValue own, TValue neighbour, bool hasNeighbour)
{
    public readonly TValue Own = own;
    public readonly TValue Neighbour = neighbour;
    public readonly bool HasNeighbour = hasNeighbour;
}
