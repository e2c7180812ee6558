using FsCheck.Fluent;
using LowIncomeMonitor.Domain.Linkage.Decisions;
using LowIncomeMonitor.Domain.Linkage.Scoring;

namespace LowIncomeMonitor.Domain.Tests.Linkage.Decisions;

public sealed class OneToOneTests
{
    private const int Lefts = 4;
    private const int Records = 8;

    /// <summary>So many records are free that being nobody's is as likely as any: rivals alone decide.</summary>
    private static readonly (double, double, double) s_many = (1e6, 1e6, 0);

    [Fact]
    public void WithRivals_TwoEquallyGoodOnes_ShareTheChance()
    {
        var rated = OneToOne.WithRivals([new(0, 4, 30), new(0, 5, 30)], Lefts, Records, s_many);

        Assert.All(rated, pair => Assert.Equal(0, pair.Bits, 6));
    }

    [Fact]
    public void WithRivals_NobodyElse_StaysAsItIs() =>
        Assert.Equal(-1.5, Assert.Single(OneToOne.WithRivals([new(0, 4, -1.5)], Lefts, Records, s_many)).Bits, 6);

    [Fact]
    public void WithRivals_MostRecordsPaired_MakesTheRestLikelier()
    {
        // A hundred of each side, 99 pairs beyond doubt: the last two records are left for each other.
        List<ScoredPair> pairs = [.. Enumerable.Range(0, 99).Select(i => new ScoredPair(i, 100 + i, 40)), new(99, 199, -3)];

        var rated = OneToOne.WithRivals(pairs, 100, 200, (100, 100, Math.Log2(99.0 / (100 * 100 - 99))));

        Assert.InRange(rated.Single(pair => pair.Left == 99).Bits, 3, 20);
    }

    [Fact]
    public void WithRivals_AnyPairs_GiveNoRecordMoreThanOneCounterpart() => Property.Holds(
        Gen.Choose(0, 255).SelectMany(mask => Gen.Choose(-40, 160).ArrayOf(16).Select(bits => (mask, bits))),
        x =>
        {
            var pairs = new List<ScoredPair>();
            for (var e = 0; e < 16; e++)
            {
                if ((x.mask >> (e % 8) & 1) != 0)
                    pairs.Add(new ScoredPair(e / 4, 4 + e % 4, x.bits[e] / 8.0));
            }

            var rated = OneToOne.WithRivals(pairs, Lefts, Records, s_many);
            var chosen = OneToOne.Choose(rated, double.NegativeInfinity, []);
            // Belief propagation is not exact where rivalries form circles: a hundredth is left for that.
            return Enumerable.Range(0, Records).All(record =>
                    rated.Where(pair => pair.Left == record || pair.Right == record).Sum(pair => MatchProbability.Of(pair.Bits)) < 1.2)
                && chosen.SelectMany(pair => (int[])[pair.Left, pair.Right]).GroupBy(record => record).All(group => group.Count() == 1)
                && rated.Zip(rated.Skip(1)).All(next => next.First.Bits >= next.Second.Bits);
        });
}
