using LowIncomeMonitor.Domain.Linkage.Blocking;
using LowIncomeMonitor.Domain.Linkage.Models;
using LowIncomeMonitor.Domain.Linkage.Scoring;
using LowIncomeMonitor.Domain.Linkage.Tables;

namespace LowIncomeMonitor.Domain.Linkage.Training;

/// <summary>Learns a model from records without labels.</summary>
internal sealed class ModelTraining(LinkModel model, RecordSet records, PreparedPairs pairs, KeyParts parts, CandidateIndex index)
{
    // More pairs sharpen the estimates by less than the model is off in other ways.
    private const long RandomPairs = 1_000_000;
    private const long CandidatePairs = 2_000_000;

    private readonly PairTallies _tallies = new(records, pairs, parts);
    private (PatternCount[] Counts, long Pairs)? _random;
    private bool _withRelated = true;

    /// <param name="seed">Seed of the random pairs.</param>
    public LearnedModel Learn(long seed)
    {
        // Learning again, when terms are counted anew, needs no new random pairs.
        var (random, randomPairs) = _random ??= _tallies.Random(RandomPairs, seed);
        var (candidates, share) = _tallies.Candidates(index, index.LeftsFor(CandidatePairs));
        var sample = new TrainingSample(random, randomPairs, candidates, share, records.PairCount);
        // Whether there are related people is settled once: counting terms anew changes weights and not who lives with whom.
        var fitted = Fit(sample, _withRelated);
        if (_withRelated && !RelatedPairs.AreThere(fitted, pairs.Levels, pairs.Parents))
            fitted = Fit(sample, _withRelated = false);
        var certificate = new BirthCertificate(
            records.DataHash(), records.LeftCount, records.RightCount, seed, randomPairs, candidates.Sum(c => c.Count),
            fitted.Iterations, fitted.Matches.Size, fitted.Matches.Reached);
        return LearnedTables.ToModel(fitted, pairs, records.PairCount, certificate);
    }

    private FittedModel Fit(TrainingSample sample, bool withRelated)
    {
        var expected = records.IsOneTable ? records.Count / 4.0 : Math.Min(records.LeftCount, records.RightCount) / 2.0;
        return new ExpectationMaximisation(pairs, new FeatureCells(model, parts), sample, expected, withRelated).Run();
    }
}
