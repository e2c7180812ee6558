using LowIncomeMonitor.Domain.Linkage;
using LowIncomeMonitor.Domain.Linkage.Scoring;
using LowIncomeMonitor.Domain.Linkage.Training;

namespace LowIncomeMonitor.Domain.Tests.Linkage.Scoring;

public sealed class ScoringBatchTests
{
    [Theory]
    [InlineData(1, -6)]
    [InlineData(2, 0)]
    [InlineData(3, 8)]
    public void Flush_AnyPairs_KeepsWhatTheScorerPutsAboveTheMark(int seed, double mark)
    {
        var (records, _) = SyntheticTable.Read(SyntheticTable.Rows(400, seed));
        var run = new LinkRun(SyntheticTable.Model, records);
        run.Train(seed);
        var pairs = new PreparedPairs(run.Model, records);
        var scorer = new PairScorer(pairs, LearnedTables.ToWeights(run.Model.Learned!, pairs));
        var batch = new ScoringBatch(scorer, new ScoringOrder(scorer), mark);
        var kept = batch.Begin();
        var expected = new List<ScoredPair>();
        for (var left = 0; left < records.Count; left++)
        {
            for (var right = left + 1; right < records.Count; right += 3)
            {
                batch.Add(left, right);
                if (scorer.Bits(left, right) is var bits && bits >= mark)
                    expected.Add(new ScoredPair(left, right, bits));
            }
        }

        batch.Flush();

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(ScoredPair.BestFirst), kept.Order(ScoredPair.BestFirst));
    }
}
