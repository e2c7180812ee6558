using System.Collections.Concurrent;
using LowIncomeMonitor.Domain.Linkage.Blocking;
using LowIncomeMonitor.Domain.Linkage.Scoring;
using LowIncomeMonitor.Domain.Linkage.Tables;

namespace LowIncomeMonitor.Domain.Linkage.Training;

/// <summary>Draws the two samples that training needs, and counts their patterns.</summary>
internal sealed class PairTallies(RecordSet records, PreparedPairs pairs, KeyParts parts)
{
    // Small enough to share work evenly among cores, large enough that merging counts costs nothing.
    private const int ChunkOfPairs = 1 << 15;
    private const int ChunkOfLefts = 1 << 9;

    private const long LeastRandomPairs = 200_000;

    private readonly int[][] _parts = [.. Enumerable.Range(0, parts.Count).Select(parts.IdsOf)];

    /// <summary>Random pairs, nearly all of them no match; all pairs where there are no more than asked for.</summary>
    public (PatternCount[] Counts, long Pairs) Random(long wanted, long seed)
    {
        if (records.PairCount <= wanted)
            return All();
        // Of few pairs a tenth tells what all tell.
        wanted = Math.Min(wanted, Math.Max(LeastRandomPairs, (long)(records.PairCount / 40)));
        var chunks = (int)((wanted + ChunkOfPairs - 1) / ChunkOfPairs);
        return (Count(chunks, (chunk, counting) =>
        {
            var first = (ulong)chunk * ChunkOfPairs;
            for (var draw = first; draw < first + ChunkOfPairs; draw++)
            {
                var (left, right) = Draw((ulong)seed, draw);
                if (left != right)
                    counting.Visit(left, right);
            }
        }), (long)chunks * ChunkOfPairs);
    }

    /// <summary>All candidates of the first left records, which are a random sample because records are in hash order.</summary>
    public (PatternCount[] Counts, double Share) Candidates(CandidateIndex index, int lefts)
    {
        var counts = Count((lefts + ChunkOfLefts - 1) / ChunkOfLefts, (chunk, counting) =>
        {
            var end = Math.Min(lefts, (chunk + 1) * ChunkOfLefts);
            for (var left = chunk * ChunkOfLefts; left < end; left++)
                index.VisitCandidatesOf(left, ref counting);
        });
        return (counts, ShareOf(lefts));
    }

    private double ShareOf(int lefts) => records.IsOneTable
        ? lefts * (2.0 * records.Count - lefts - 1) / (records.Count * (records.Count - 1.0))
        : lefts / (double)records.LeftCount;

    private (PatternCount[] Counts, long Pairs) All()
    {
        var counts = Count(records.LeftCount, (left, counting) =>
        {
            for (var right = records.IsOneTable ? left + 1 : records.LeftCount; right < records.Count; right++)
                counting.Visit(left, right);
        });
        return (counts, (long)records.PairCount);
    }

    private (int Left, int Right) Draw(ulong seed, ulong draw)
    {
        var left = (int)(ContentHash.Mix(seed, 2 * draw) % (ulong)records.LeftCount);
        var right = ContentHash.Mix(seed, 2 * draw + 1);
        return (left, records.IsOneTable
            ? (int)(right % (ulong)records.Count)
            : records.LeftCount + (int)(right % (ulong)records.RightCount));
    }

    private double Rarity(ulong pattern, int left) => pairs.RarityBits(pattern, left);

    private PatternCount[] Count(int chunks, Action<int, Counting> count)
    {
        var spare = new ConcurrentBag<Counting>();
        Parallel.For(0, chunks, chunk =>
        {
            var counting = spare.TryTake(out var used) ? used : new Counting(this, new PairBatch(pairs), new PatternTally());
            count(chunk, counting);
            counting.Flush();
            spare.Add(counting);
        });
        var total = new PatternTally();
        foreach (var counting in spare)
            total.Add(counting.Tally);
        return total.Sorted();
    }

    private uint PartsOnWhich(int left, int right)
    {
        var agreeing = 0U;
        for (var p = 0; p < _parts.Length; p++)
        {
            if (_parts[p][left] >= 0 && _parts[p][left] == _parts[p][right])
                agreeing |= 1U << p;
        }

        return agreeing;
    }

    private readonly struct Counting(PairTallies owner, PairBatch batch, PatternTally tally) : ICandidateVisitor
    {
        public PatternTally Tally { get; } = tally;

        public void Visit(int left, int right)
        {
            batch.Add(left, right);
            if (batch.IsFull)
                Flush();
        }

        public void Flush()
        {
            batch.Compare();
            for (var i = 0; i < batch.Count; i++)
            {
                var (left, right, pattern) = (batch.Left[i], batch.Right[i], batch.Patterns[i]);
                Tally.Add(new PatternKey(pattern, owner.PartsOnWhich(left, right), PatternKey.Steps(owner.Rarity(pattern, left))));
            }

            batch.Clear();
        }
    }
}
