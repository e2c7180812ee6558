using LowIncomeMonitor.Domain.Linkage.Blocking;
using LowIncomeMonitor.Domain.Linkage.Decisions;
using LowIncomeMonitor.Domain.Linkage.Explanations;
using LowIncomeMonitor.Domain.Linkage.Models;
using LowIncomeMonitor.Domain.Linkage.Scoring;
using LowIncomeMonitor.Domain.Linkage.Tables;
using LowIncomeMonitor.Domain.Linkage.Training;

namespace LowIncomeMonitor.Domain.Linkage;

/// <summary>
/// Links the records of one or two tables by a model: block, compare, weigh, decide. Pure: the same records and model give
/// the same links, whatever the order of rows and the number of cores.
/// </summary>
public sealed class LinkRun
{
    // Candidate pairs for each record: recall grows with them, and so does the time.
    private const double PairsPerRecord = 64;

    // Columns by which exploding blocks are split, and how deep.
    private const int MostFinerParts = 4;

    // Pairs and joins less likely than these (log2 of odds) can't come to matter any more.
    private const double KeepBits = -6;
    private const double StopBits = -3.2;

    // For a first look at who is who, what is likelier than not is enough.
    private const double FirstLookBits = -1;

    private readonly RecordSet _records;
    private readonly PreparedPairs _pairs;
    private readonly CandidateIndex _index;
    private readonly ModelTraining _training;

    /// <exception cref="ArgumentException">The model names what does not exist, or does not fit the records.</exception>
    public LinkRun(LinkModel model, RecordSet records)
    {
        model = ComparatorGuess.Complete(model, records);
        (Model, _records) = (model, records);
        _pairs = new PreparedPairs(model, records);
        if (model.ChooseKeys)
            Model = model = model with { Blocking = BlockingChoice.Extend(model, records, _pairs, PairsPerRecord * records.Count) };
        var parts = new KeyParts(records, model.Blocking);
        _index = new CandidateIndexBuilder(parts, FinerParts(), records.LeftCount, records.Count)
            .Build(model.Blocking, PairsPerRecord * records.Count);
        _training = new ModelTraining(model, records, _pairs, parts, _index);
    }

    /// <summary>The model, with what was learnt once <see cref="Train"/> has run.</summary>
    public LinkModel Model { get; private set; }

    /// <summary>Blocks that were too large, and what was done about them.</summary>
    public IReadOnlyList<BlockSplit> Splits => _index.Splits;

    /// <summary>Learns the model's weights from the records, without labels.</summary>
    public void Train(long seed) =>
        Model = Model with { Learned = _training.Learn(seed) };

    /// <summary>Finds the links. Trained in the same run, one table's weights are refined once entities are known.</summary>
    /// <param name="retrain">Seed for learning again after a first look; null leaves the weights as they are.</param>
    /// <exception cref="InvalidOperationException">The model has not been trained.</exception>
    public LinkResult Link(long? retrain = null)
    {
        var scorer = Scorer();
        var (kept, compared) = CandidateScoring.Run(_index, scorer, KeepBits);
        return Model.OneToOne ? PairOff(scorer, kept, compared) : Group(scorer, kept, compared, retrain);
    }

    /// <summary>Why two records are, or are not, one entity.</summary>
    public PairExplanation Explain(int left, int right) => PairExplanation.Of(Scorer(), left, right);

    private LinkResult PairOff(PairScorer scorer, ScoredPair[] kept, long compared)
    {
        var matches = Matches();
        var rated = OneToOne.WithRivals(
            kept, _records.LeftCount, _records.Count, (_records.LeftCount, _records.RightCount, scorer.Weights.MatchPrior));
        var expected = ExpectedQuality.Choose([.. rated.Select(pair => (pair.Bits, 1.0))], matches, Model.ExpectedPrecision);
        var taken = new HashSet<int>();
        var links = OneToOne.Choose(rated, expected.Bits, taken);
        var rest = new Leftovers(_records, taken).Link(scorer, matches - links.Sum(link => MatchProbability.Of(link.Bits)), expected.Bits);
        links.AddRange(rest.Links);
        links.Sort(ScoredPair.BestFirst);
        var components = new Components(_records.Count);
        foreach (var link in links)
            components.Join(link.Left, link.Right);
        return new LinkResult(
            links, rated, [.. Enumerable.Range(0, _records.Count).Select(components.Of)],
            compared + rest.Compared, expected.Bits, expected.Precision, expected.Recall);
    }

    private LinkResult Group(PairScorer scorer, ScoredPair[] kept, long compared, long? retrain)
    {
        var (merges, expected) = Grow(scorer, kept, FirstLookBits);
        // A person who is in the table ten times made the own name look common; now people are counted, and not rows.
        _pairs.CountTerms(Clustering.Cut(merges, _records.Count, expected.Bits));
        if (retrain is { } seed)
            Train(seed);
        scorer = Scorer();
        kept = [.. kept.Select(pair => pair with { Bits = scorer.Bits(pair.Left, pair.Right) })];
        Array.Sort(kept, ScoredPair.BestFirst);
        (merges, expected) = Grow(scorer, kept, StopBits);
        var between = Clustering.Pairs(merges, _records.Count, double.NegativeInfinity).Where(IsAcross).ToList();
        return new LinkResult(
            [.. between.TakeWhile(pair => pair.Bits >= expected.Bits)], between,
            Clustering.Cut(merges, _records.Count, expected.Bits), compared, expected.Bits, expected.Precision, expected.Recall);
    }

    private (List<ClusterMerge> Merges, ExpectedQuality Expected) Grow(PairScorer scorer, ScoredPair[] kept, double stopBits)
    {
        var merges = Clustering.Grow(scorer, kept, _records.Count, stopBits);
        var steps = merges.Select(merge => (merge.Bits, merge.Pairs)).OrderByDescending(step => step.Bits).ThenBy(step => step.Pairs).ToList();
        return (merges, ExpectedQuality.Choose(steps, Matches(), Model.ExpectedPrecision));
    }

    private bool IsAcross(ScoredPair pair) =>
        _records.IsOneTable || (pair.Left < _records.LeftCount && pair.Right >= _records.LeftCount);

    private double Matches() => Model.Learned!.Prior * _records.PairCount;

    private PairScorer Scorer() => new(_pairs, LearnedTables.ToWeights(
        Model.Learned ?? throw new InvalidOperationException("The model has not been trained."), _pairs));

    private List<FinerPart> FinerParts() =>
    [
        .. _pairs.Comparisons.ToArray().Where(comparison => comparison.Terms.ChanceOfAgreement > 0)
            .OrderBy(comparison => comparison.Terms.ChanceOfAgreement).ThenBy(comparison => comparison.Spec.Name, StringComparer.Ordinal)
            .Take(MostFinerParts)
            .Select(comparison => new FinerPart(comparison.Spec.Columns[0], comparison.ValueOf)),
    ];
}
