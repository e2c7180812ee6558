namespace LowIncomeMonitor.Simulation.Chance;

/// <summary>Draws one of several values with given whole weights.</summary>
internal sealed class Weighted<T>
{
    private readonly T[] _values;
    private readonly int[] _ends;

    public Weighted(IEnumerable<(T Value, int Weight)> choices)
    {
        var kept = choices.Where(c => c.Weight > 0).ToArray();
        _values = [.. kept.Select(c => c.Value)];
        _ends = new int[kept.Length];
        var sum = 0;
        for (var i = 0; i < kept.Length; i++)
            _ends[i] = sum += kept[i].Weight;
    }

    public T Draw(Dice dice)
    {
        var at = Array.BinarySearch(_ends, dice.Below(_ends[^1]) + 1);
        return _values[at >= 0 ? at : ~at];
    }
}
