using LowIncomeMonitor.Domain.Linkage;
using LowIncomeMonitor.Domain.Linkage.Models;
using LowIncomeMonitor.Domain.Linkage.Scoring;

namespace LowIncomeMonitor.Domain.Tests.Linkage;

public sealed class LinkRunTests
{
    private readonly List<string[]> _rows = SyntheticTable.Rows(1500, 7);

    [Fact]
    public void Link_PeopleWithSlips_FindsThemWithoutLabels()
    {
        var (records, truth) = SyntheticTable.Read(_rows);
        var run = new LinkRun(SyntheticTable.Model, records);
        run.Train(1);

        var result = run.Link(1);

        var right = result.Links.Count(link => truth.Same(link.Left, link.Right));
        Assert.InRange(right / (double)result.Links.Count, 0.97, 1);
        Assert.InRange(right / (double)truth.Pairs(), 0.95, 1);
    }

    [Fact]
    public void Link_RowsInAnotherOrder_GivesTheSameLinks()
    {
        var forward = Links(_rows);
        var random = new Random(3);

        Assert.Equal(forward, Links([.. _rows.OrderBy(_ => random.Next())]));
    }

    [Fact]
    public void Probabilities_OfAllPairs_StayWithinZeroAndOneAndKeepTheOrder()
    {
        double[] bits = [-900, -300, -60, -1, 0, 1, 60, 300, 900];

        Assert.All(bits, b => Assert.InRange(MatchProbability.Of(b), double.Epsilon, 1 - 1e-16));
        Assert.Equal(bits.Take(8), bits.Take(8).OrderBy(MatchProbability.Of));
    }

    [Fact]
    public void Train_Weights_FallFromLevelToLevel()
    {
        var (records, _) = SyntheticTable.Read(_rows);
        var run = new LinkRun(SyntheticTable.Model, records);
        run.Train(1);

        Assert.All(run.Model.Learned!.Comparisons, comparison => Assert.All(comparison.M.Zip(comparison.U), row =>
        {
            var ratios = row.First.Zip(row.Second, (m, u) => m / u).ToList();
            Assert.All(ratios.Zip(ratios.Skip(1)), pair => Assert.True(pair.First >= pair.Second * (1 - 1e-9)));
        }));
    }

    [Fact]
    public void Link_TheModelThroughItsFile_GivesTheSameLinks()
    {
        var (records, _) = SyntheticTable.Read(_rows);
        var run = new LinkRun(SyntheticTable.Model, records);
        run.Train(1);
        var model = LinkModelJson.Read(LinkModelJson.Write(run.Model with { ChooseKeys = false }));

        var links = new LinkRun(model, records).Link().Links.Select(link => (link.Left, link.Right)).ToHashSet();
        var own = run.Link().Links.Select(link => (link.Left, link.Right)).ToHashSet();

        // The file has six digits: a pair at the very threshold may fall to the other side.
        Assert.InRange(own.Except(links).Count() + links.Except(own).Count(), 0, own.Count / 100);
    }

    [Fact]
    public void Link_AModelThatWasNotTrained_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => new LinkRun(SyntheticTable.Model, SyntheticTable.Read(_rows).Records).Link());

    private static List<string> Links(List<string[]> rows)
    {
        var (records, _) = SyntheticTable.Read(rows);
        var run = new LinkRun(SyntheticTable.Model, records);
        run.Train(1);
        return [.. run.Link(1).Links.Select(link => $"{Whole(link.Left)} {Whole(link.Right)} {link.Bits:R}").Order(StringComparer.Ordinal)];

        string Whole(int record) => string.Join(',', rows[records.RowOf(record)]);
    }
}
