using LowIncomeMonitor.Domain.Linkage.Blocking;

namespace LowIncomeMonitor.Domain.Linkage.Scoring;

/// <summary>Scores all candidate pairs on all cores and keeps those that are worth another look.</summary>
internal static class CandidateScoring
{
    private const int Chunk = 1 << 10;

    /// <returns>The pairs kept, best first, and how many were compared.</returns>
    public static (ScoredPair[] Kept, long Compared) Run(CandidateIndex index, PairScorer scorer, double keepBits)
    {
        var order = new ScoringOrder(scorer);
        var chunks = (index.Lefts + Chunk - 1) / Chunk;
        var kept = new List<ScoredPair>[chunks];
        var compared = 0L;
        Parallel.For(0, chunks, () => new ScoringBatch(scorer, order, keepBits), (chunk, _, batch) =>
        {
            kept[chunk] = batch.Begin();
            var visitor = new Visitor(batch);
            var end = Math.Min(index.Lefts, (chunk + 1) * Chunk);
            for (var left = chunk * Chunk; left < end; left++)
                index.VisitCandidatesOf(left, ref visitor);
            batch.Flush();
            return batch;
        }, batch => Interlocked.Add(ref compared, batch.Compared));
        var all = kept.SelectMany(list => list).ToArray();
        Array.Sort(all, ScoredPair.BestFirst);
        return (all, compared);
    }

    private readonly struct Visitor(ScoringBatch batch) : ICandidateVisitor
    {
        public void Visit(int left, int right) => batch.Add(left, right);
    }
}
