namespace LowIncomeMonitor.Domain.Risk.Tables;

/// <summary>
/// Parts of a table drawn with a seed. The rows must stand in order of content: then the same rows fall into the same
/// parts whatever the order of the file was.
/// </summary>
public static class Folds
{
    /// <summary>For each row its part, 0 to <paramref name="count"/> - 1; parts differ by one row at most, within each label too.</summary>
    public static int[] Of(RiskTable table, int count, int seed)
    {
        var fold = new int[table.Rows];
        var shuffled = Shuffled(table.Rows, seed);
        var next = 0;
        foreach (var wanted in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var row in shuffled)
            {
                if (table.Label[row] == wanted)
                    fold[row] = next++ % count;
            }
        }

        return fold;
    }

    /// <summary>Row numbers in an order drawn with a seed (Fisher-Yates).</summary>
    public static int[] Shuffled(int rows, int seed)
    {
        // Seeded Random keeps its sequence between versions of .NET; only the unseeded one may change.
        var dice = new Random(seed);
        var order = Enumerable.Range(0, rows).ToArray();
        for (var i = rows - 1; i > 0; i--)
        {
            var j = dice.Next(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }
}
