namespace LowIncomeMonitor.Domain.Linkage.Blocking;

/// <summary>Numbers combinations of numbers, so that equal combinations share a block.</summary>
internal static class BlockNumbers
{
    /// <summary>Blocks of records by several parts; none where a part is missing.</summary>
    public static (int[] BlockOf, int Blocks) Combine(IReadOnlyList<int[]> parts)
    {
        var blockOf = (int[])parts[0].Clone();
        var blocks = blockOf.Length == 0 ? 0 : blockOf.Max() + 1;
        for (var p = 1; p < parts.Count; p++)
            blocks = Refine(blockOf, parts[p]);
        return (blockOf, blocks);
    }

    /// <summary>Splits blocks by a further part, in place, and gives the number of blocks.</summary>
    public static int Refine(int[] blockOf, int[] part)
    {
        var known = new Dictionary<long, int>();
        for (var record = 0; record < blockOf.Length; record++)
        {
            if (blockOf[record] < 0)
                continue;
            if (part[record] < 0)
            {
                blockOf[record] = KeyColumn.None;
                continue;
            }

            var key = ((long)blockOf[record] << 32) | (uint)part[record];
            if (!known.TryGetValue(key, out var block))
                known.Add(key, block = known.Count);
            blockOf[record] = block;
        }

        return known.Count;
    }
}
