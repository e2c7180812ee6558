using System.Runtime.CompilerServices;
using LowIncomeMonitor.Domain.Linkage.Models;
using LowIncomeMonitor.Domain.Linkage.Tables;

namespace LowIncomeMonitor.Domain.Linkage.Scoring;

/// <summary>All comparisons of a model over all records.</summary>
internal sealed class PreparedPairs
{
    private readonly PreparedComparison[] _comparisons;
    private readonly int[] _values;
    private readonly int _lefts;

    /// <exception cref="ArgumentException">The model does not fit the records.</exception>
    public PreparedPairs(LinkModel model, RecordSet records)
    {
        if (model.Comparisons.Count > Outcomes.MostComparisons)
            throw new ArgumentException($"A model has at most {Outcomes.MostComparisons} comparisons, this one has {model.Comparisons.Count}.");
        (Parents, _lefts) = (model.Parents(), records.LeftCount);
        _comparisons = new PreparedComparison[model.Comparisons.Count];
        Parallel.For(0, _comparisons.Length, c =>
            _comparisons[c] = new PreparedComparison(model.Comparisons[c], model.Comparisons[c].CreateComparator(), records));
        Levels = Array.ConvertAll(_comparisons, comparison => comparison.Comparator.Levels.Count);
        _values = new int[records.Count * _comparisons.Length];
        for (var c = 0; c < _comparisons.Length; c++)
        {
            for (var record = 0; record < records.Count; record++)
                _values[record * _comparisons.Length + c] = _comparisons[c].ValueOf[record];
        }
    }

    public ReadOnlySpan<PreparedComparison> Comparisons => _comparisons;

    /// <summary>Number of levels of each comparison.</summary>
    public int[] Levels { get; }

    /// <summary>Index of the comparison that each one follows, or -1.</summary>
    public int[] Parents { get; }

    /// <summary>Counts all terms again, now that it is known which records are one entity.</summary>
    public void CountTerms(int[] entityOf) =>
        Parallel.ForEach(_comparisons, comparison => comparison.CountTerms(entityOf, _lefts));

    /// <summary>Value ids of a record, one a comparison.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<int> ValuesOf(int record) => _values.AsSpan(record * _comparisons.Length, _comparisons.Length);

    /// <summary>The outcomes of all comparisons of two records.</summary>
    public ulong Pattern(int left, int right)
    {
        var pattern = 0UL;
        for (var c = 0; c < _comparisons.Length; c++)
            pattern |= Outcomes.At(c, Outcome(c, left, right));
        return pattern;
    }

    /// <summary>The outcome of one comparison of two records.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Outcome(int comparison, int left, int right)
    {
        var ofLeft = _values[left * _comparisons.Length + comparison];
        var ofRight = _values[right * _comparisons.Length + comparison];
        return (ofLeft | ofRight) < 0 ? Outcomes.Missing : _comparisons[comparison].Level(ofLeft, ofRight);
    }

    /// <summary>
    /// Chance that two random people are at the best level of a comparison, by counting terms; 0 where it knows none.
    /// </summary>
    public double ChanceOfAgreement(int comparison) =>
        _comparisons[comparison].SameTerm(0) ? _comparisons[comparison].Terms.ChanceOfAgreement : 0;

    /// <summary>What the rarity of agreed terms adds to the weight of a pair, in bits; negative where they are common.</summary>
    public double RarityBits(ulong pattern, int left)
    {
        var bits = 0.0;
        for (var c = 0; c < _comparisons.Length; c++)
        {
            var outcome = Outcomes.Of(pattern, c);
            if (_comparisons[c].SameTerm(outcome) && RarityMayCount(c, LevelTable.RowOf(pattern, Parents[c])))
                bits += _comparisons[c].Terms.RarityBits(ValuesOf(left)[c]);
        }

        return bits;
    }

    /// <summary>
    /// Whether the rarity of terms counts in a row. Where the comparison that is followed agrees, the value was to be
    /// expected, however rare it is.
    /// </summary>
    public bool RarityMayCount(int comparison, int row) => _comparisons[comparison].SameTerm(0)
        && (Parents[comparison] is not (>= 0 and var parent) || row == Outcomes.Missing || row == Levels[parent] - 1);
}
