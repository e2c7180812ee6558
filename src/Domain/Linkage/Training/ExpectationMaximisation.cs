using LowIncomeMonitor.Domain.Linkage.Scoring;

namespace LowIncomeMonitor.Domain.Linkage.Training;

/// <summary>
/// Learns the model without labels (Dempster, Laird, Rubin 1977; for linkage after Winkler 1988). u comes from random pairs,
/// less the few matches among them; m from candidate pairs, corrected for the matches that blocking can't reach. A third
/// kind of pairs may be told apart: related people, who share a surname and a house and are nonetheless two.
/// </summary>
internal sealed class ExpectationMaximisation
{
    private const int MostIterations = 200;

    // Rounds in which matches keep the starting point while related pairs find theirs: whoever moves first takes all.
    private const int AnchoredIterations = 5;

    // Relative change of the numbers of pairs below which nothing moves any more.
    private const double Still = 1e-4;

    private readonly PreparedPairs _pairs;
    private readonly TrainingSample _sample;
    private readonly BlockingReach _reach;
    private readonly int[] _levels;
    private readonly int[][] _outcomes;
    private readonly int[] _candidateCells;
    private PairClass _matches;
    private PairClass? _related;
    private readonly LevelTable _otherRows;
    private readonly LevelTable _u;

    /// <param name="pairs">The comparisons.</param>
    /// <param name="cells">What blocking looks at.</param>
    /// <param name="sample">Pairs to learn from.</param>
    /// <param name="expectedMatches">Matches, before anything is known.</param>
    /// <param name="withRelated">Whether related people are told apart.</param>
    public ExpectationMaximisation(
        PreparedPairs pairs, FeatureCells cells, TrainingSample sample, double expectedMatches, bool withRelated)
    {
        (_pairs, _sample) = (pairs, sample);
        _levels = pairs.Levels;
        _candidateCells = cells.Locate(sample.Candidates);
        _outcomes = [.. Enumerable.Range(0, cells.Features).Select(cells.OutcomesOf)];
        _matches = new PairClass(_outcomes, _levels.Length, expectedMatches);
        _related = withRelated ? new PairClass(_outcomes, _levels.Length, expectedMatches) : null;
        _reach = new BlockingReach(cells);
        (_otherRows, _u) = (new LevelTable(_levels.Length), new LevelTable(_levels.Length));
    }

    public FittedModel Run()
    {
        Start();
        var iterations = Iterate(_related is null ? 0 : AnchoredIterations);
        if (_related is { } other && Divergence(other) > Divergence(_matches))
        {
            // Where families outnumber matches, what began as matches may end as families and the reverse.
            (_matches, _related) = (other, _matches);
            _related.ReachAll();
            iterations += Iterate(anchored: 0);
        }

        // Only at the end: held to it all the way, related pairs could not be told apart by what they share.
        if (_related is { } found)
            ForEachRow((c, row) => Monotone.EnforceAgainst(Row(found.Levels, c, row), Row(_matches.Levels, c, row)));
        return new FittedModel(_matches, _related, _u, iterations);
    }

    private int Iterate(int anchored)
    {
        var iterations = 0;
        for (var moved = double.MaxValue; iterations < MostIterations && (moved > Still || iterations <= anchored); iterations++)
        {
            var (matches, related) = (_matches.Size, _related?.Size ?? 1);
            Expect();
            Maximise(moveMatches: iterations >= anchored);
            moved = Math.Max(Math.Abs(_matches.Size / matches - 1), Math.Abs((_related?.Size ?? 1) / related - 1));
        }

        return iterations;
    }

    /// <summary>
    /// How far a kind of pairs is from unrelated ones, in bits a pair (Kullback and Leibler 1951): people agree with themselves
    /// on everything, with their relatives on some things.
    /// </summary>
    private double Divergence(PairClass kind)
    {
        var bits = 0.0;
        for (var c = 0; c < _levels.Length; c++)
        {
            var row = _pairs.Parents[c] < 0 ? 0 : Outcomes.Missing;
            for (var level = 0; level < _levels[c]; level++)
                bits += kind.Levels[c, row, level] * Math.Log2(kind.Levels[c, row, level] / _u[c, row, level]);
        }

        return bits;
    }

    /// <summary>Before anything is known, matches mostly agree, related pairs lie between, and u is what random pairs show.</summary>
    private void Start()
    {
        foreach (var (key, count) in _sample.Random)
            Add(_otherRows, key.Pattern, count);
        ForEachRow((c, row) => StartingPoint.FillM(Row(_matches.Levels, c, row)));
        UpdateU();
        if (_related is { } related)
            ForEachRow((c, row) => StartingPoint.FillBetween(Row(related.Levels, c, row), Row(_matches.Levels, c, row), Row(_u, c, row)));
        for (var p = 0; p < _sample.Candidates.Length; p++)
            Count(_matches, p, _sample.Candidates[p].Count);
        foreach (var kind in Kinds())
        {
            for (var f = 0; f < _outcomes.Length; f++)
                StartingPoint.FillCells(kind.Cells[f], _matches.Counts[f], _outcomes[f], f < _levels.Length ? Row(kind.Levels, f, 0) : []);
        }
    }

    private void Expect()
    {
        var weights = Weights();
        _otherRows.Clear();
        foreach (var kind in Kinds())
            kind.ClearCounts();
        for (var p = 0; p < _sample.Candidates.Length; p++)
        {
            var (key, count) = _sample.Candidates[p];
            var (match, related) = Posterior.Of(weights, key);
            Count(_matches, p, count * match);
            if (_related is not null)
                Count(_related, p, count * related);
        }

        foreach (var (key, count) in _sample.Random)
        {
            var (match, related) = Posterior.Of(weights, key);
            Add(_otherRows, key.Pattern, count * (1 - match - related));
        }
    }

    private void Maximise(bool moveMatches)
    {
        // Related pairs only have to be told apart where they are met, so that nothing is inferred about those that are not.
        _matches.Reached = Math.Max(StartingPoint.LeastReach, _reach.Missed(_matches.Cells, _matches.Missed));
        foreach (var kind in Kinds())
        {
            kind.Size = Math.Clamp(kind.Counts[0].Sum() / _sample.Share / kind.Reached, 1, _sample.AllPairs / 2);
            kind.UpdateCells(_sample.Share);
            if (kind != _matches || moveMatches)
                UpdateLevels(kind);
        }

        UpdateU();
    }

    private void UpdateLevels(PairClass kind)
    {
        for (var c = 0; c < _levels.Length; c++)
        {
            var marginal = kind.Marginal(c, _levels[c], _outcomes[c]);
            LevelEstimates.Normalise(marginal);
            foreach (var row in WeightTable.RowsOf(c, _levels, _pairs.Parents))
            {
                if (_pairs.Parents[c] < 0)
                    marginal.CopyTo(Row(kind.Levels, c, row));
                else
                    LevelEstimates.Shrink(Row(kind.Levels, c, row), kind.Rows.Row(c, row), marginal);
            }
        }
    }

    private void UpdateU() => ForEachRow((c, row) =>
    {
        var u = Row(_u, c, row);
        var m = Row(_matches.Levels, c, row);
        var free = _pairs.Parents[c] < 0 || row == Outcomes.Missing || row == _levels[_pairs.Parents[c]] - 1;
        LevelEstimates.Others(u, _otherRows.Row(c, row), m, free, free ? _pairs.ChanceOfAgreement(c) : 0);
        Monotone.Enforce(m, u);
    });

    private PairWeights Weights() => FittedModel.Weights(_matches, _related, _u, _sample.AllPairs, _levels, _pairs.Parents);

    private IEnumerable<PairClass> Kinds() => _related is null ? [_matches] : [_matches, _related];

    private Span<double> Row(LevelTable table, int comparison, int row) => table.Row(comparison, row)[.._levels[comparison]];

    private void ForEachRow(Action<int, int> act)
    {
        for (var c = 0; c < _levels.Length; c++)
        {
            foreach (var row in WeightTable.RowsOf(c, _levels, _pairs.Parents))
                act(c, row);
        }
    }

    private void Add(LevelTable rows, ulong pattern, double count)
    {
        for (var c = 0; c < _levels.Length; c++)
            rows[c, LevelTable.RowOf(pattern, _pairs.Parents[c]), Outcomes.Of(pattern, c)] += count;
    }

    private void Count(PairClass kind, int p, double count)
    {
        var at = p * _outcomes.Length;
        for (var f = 0; f < _outcomes.Length; f++)
            kind.Counts[f][_candidateCells[at + f]] += count;
        var pattern = _sample.Candidates[p].Key.Pattern;
        for (var c = 0; c < _levels.Length; c++)
        {
            // A pair stands for those of its cell that blocking missed.
            if (_pairs.Parents[c] >= 0)
            {
                kind.Rows[c, LevelTable.RowOf(pattern, _pairs.Parents[c]), Outcomes.Of(pattern, c)] +=
                    count / Math.Max(StartingPoint.LeastReach, 1 - kind.Missed[c][_candidateCells[at + c]]);
            }
        }
    }
}
