namespace LowIncomeMonitor.Domain.Linkage.Blocking;

/// <summary>
/// How many pairs a block may hold: as many as there is room for. The largest power of two such that all blocks up to it
/// together stay within the budget.
/// </summary>
internal static class BlockLimit
{
    private const int Powers = 63;

    // Below this a block is no explosion whatever the budget says.
    private const int LeastPower = 8;

    public static double Of(IReadOnlyList<KeyColumn> keys, double budget)
    {
        var byPower = new double[Powers];
        foreach (var key in keys)
        {
            for (var block = 0; block < key.Blocks; block++)
            {
                var pairs = key.PairsOf(block);
                if (pairs > 0)
                    byPower[Math.Max(LeastPower, (int)Math.Ceiling(Math.Log2(pairs)))] += pairs;
            }
        }

        var total = 0.0;
        for (var power = LeastPower; power < Powers; power++)
        {
            total += byPower[power];
            if (total > budget && power > LeastPower)
                return Math.Pow(2, power - 1);
        }

        return double.PositiveInfinity;
    }
}
