using LowIncomeMonitor.Domain.Linkage.Comparators;

namespace LowIncomeMonitor.Domain.Linkage.People;

/// <summary>
/// A trained model of number, name, birth date and region, for weighing one pair of people at a time. The model file may
/// hold the comparisons in any order; those it does not hold weigh nothing.
/// </summary>
public sealed class PersonModel
{
    private const int None = -1;

    private const double LeastUnreadable = 0.001;

    private readonly double[][][] _match = new double[PersonLevels.All.Count][][];
    private readonly double[][][] _related = new double[PersonLevels.All.Count][][];
    private readonly int[] _parents = new int[PersonLevels.All.Count];
    private readonly double? _relatedPrior;

    private PersonModel(double relatedPrior, IReadOnlyList<PersonWeights> features)
    {
        _relatedPrior = relatedPrior > 0 ? Math.Log2(relatedPrior / (1 - relatedPrior)) : null;
        Array.Fill(_parents, None);
        foreach (var weights in features)
        {
            if (FeatureOf(weights.Comparator) is not (>= 0 and var feature))
                continue;
            CheckLevels(weights, PersonLevels.All[feature]);
            _match[feature] = Weights(weights.M, weights.U);
            if (feature == (int)PersonFeature.Number)
                UnreadableBits = Math.Log2(1 / Math.Max(1 - weights.M[0][0], LeastUnreadable));
            _related[feature] = _relatedPrior is null ? [] : Weights(weights.R, weights.U);
            _parents[feature] = weights.Follows is null ? None : FeatureOf(weights.Follows);
        }
    }

    /// <summary>Reads a model file of linkage.</summary>
    /// <exception cref="ArgumentException">The model is not trained, or was trained on other levels than these.</exception>
    public static PersonModel Read(string json)
    {
        var (relatedPrior, features) = PersonModelJson.Read(json);
        return new PersonModel(relatedPrior, features);
    }

    /// <summary>
    /// What a number that is no valid one says besides its level: among matches the weights are shares of all records, most of
    /// which bear the right number, and this record is none of those. Without it, one slip says less the larger the roster
    /// is, until no unreadable number is ever enough.
    /// </summary>
    public double UnreadableBits { get; }

    /// <summary>Compares and weighs.</summary>
    /// <param name="person">Somebody on the roster.</param>
    /// <param name="record">Whom the record names.</param>
    /// <param name="rarityBits">What the rarity of the name adds where names are the same; 0 where it is not known.</param>
    public PersonEvidence Compare(in PersonProfile person, in PersonProfile record, double rarityBits)
    {
        Span<int> levels =
        [
            person.Number is { } n && record.Number is { } m ? PersonLevels.Number.Compare(n, m) : None,
            person.Name is { } a && record.Name is { } b ? PersonLevels.Name.Compare(a, b) : None,
            person.Birth is { } c && record.Birth is { } d ? PersonLevels.Birth.Compare(c, d) : None,
            person.Region.IsNone || record.Region.IsNone ? None : PersonLevels.Region.Compare(person.Region, record.Region),
        ];
        return new((sbyte)levels[0], (sbyte)levels[1], (sbyte)levels[2], (sbyte)levels[3], Bits(levels, rarityBits));
    }

    /// <summary>What each feature that was compared says, in order, in bits; what relatives take off is not in it.</summary>
    public IReadOnlyList<PersonReason> Explain(in PersonEvidence evidence, double rarityBits)
    {
        int[] levels = [evidence.Number, evidence.Name, evidence.Birth, evidence.Region];
        var reasons = new List<PersonReason>(levels.Length);
        for (var feature = 0; feature < levels.Length; feature++)
        {
            if (levels[feature] == None)
                continue;
            var level = PersonLevels.All[feature].Levels[levels[feature]];
            var bits = Weight(_match, feature, levels) + Rarity(feature, levels, rarityBits);
            reasons.Add(new(PersonLevels.All[feature].Kind, level.Code, level.Text, bits));
        }

        return reasons;
    }

    private static int FeatureOf(string comparator)
    {
        for (var feature = 0; feature < PersonLevels.All.Count; feature++)
        {
            if (PersonLevels.All[feature].Kind == comparator)
                return feature;
        }

        return None;
    }

    private static void CheckLevels(PersonWeights weights, IComparator comparator)
    {
        if (!weights.Levels.SequenceEqual(comparator.Levels.Select(level => level.Code), StringComparer.Ordinal))
        {
            throw new ArgumentException(
                $"The model of people was trained on other levels of '{comparator.Kind}' than this version has; train it again.");
        }
    }

    private static double[][] Weights(IReadOnlyList<double[]> m, IReadOnlyList<double[]> u) =>
        [.. m.Zip(u, (ofMatches, ofOthers) => ofMatches.Zip(ofOthers, (a, b) => Math.Log2(a / b)).ToArray())];

    private double Bits(ReadOnlySpan<int> levels, double rarityBits)
    {
        var (match, related) = (0.0, _relatedPrior ?? 0);
        for (var feature = 0; feature < levels.Length; feature++)
        {
            var rarity = Rarity(feature, levels, rarityBits);
            match += Weight(_match, feature, levels) + rarity;
            related += Weight(_related, feature, levels) + rarity;
        }

        // People who are related and not the same make agreement likelier than chance does.
        return _relatedPrior is null ? match : match - (related > 60 ? related : Math.Log2(1 + Math.Pow(2, related)));
    }

    /// <summary>Agreeing on a rare name says more; resembling a common one says no more than bearing it.</summary>
    private double Rarity(int feature, ReadOnlySpan<int> levels, double bits)
    {
        if (feature != (int)PersonFeature.Name || levels[feature] == None || _match[feature] is null)
            return 0;
        if (PersonLevels.Name.Levels[levels[feature]].SameTerm)
            return bits;
        return Math.Min(0, _match[feature][0][0] + bits - Weight(_match, feature, levels));
    }

    private double Weight(double[][][] table, int feature, ReadOnlySpan<int> levels)
    {
        if (levels[feature] == None || table[feature] is not { Length: > 0 } rows)
            return 0;
        if (_parents[feature] is not (>= 0 and var parent))
            return rows[0][levels[feature]];
        // The last row is for when the comparison that is followed is missing.
        return rows[levels[parent] == None ? rows.Length - 1 : levels[parent]][levels[feature]];
    }
}
