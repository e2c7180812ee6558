namespace LowIncomeMonitor.Domain.Linkage.Models;

/// <summary>Finds what is wrong with a model before any record is read.</summary>
internal static class LinkModelCheck
{
    /// <summary>Training takes sets of keys apart: their number grows as a power of two.</summary>
    public const int MostKeys = 16;

    private const int MostComparisons = 16;
    private const int MostKeyParts = 32;

    /// <exception cref="ArgumentException">Something is wrong; the message says what.</exception>
    public static void Check(LinkModel model)
    {
        Require(model.Comparisons.Count is > 0 and <= MostComparisons, $"needs from 1 to {MostComparisons} comparisons, it has {model.Comparisons.Count}");
        Require(model.Blocking.Count > 0 || model.ChooseKeys, "has no blocking keys and must not choose any: add \"blocking\", or leave \"choose_keys\" out");
        Require(model.Blocking.Count <= MostKeys, $"has {model.Blocking.Count} blocking keys, the most are {MostKeys}");
        Require(model.Blocking.SelectMany(key => key.Parts).Distinct().Count() <= MostKeyParts, $"has more than {MostKeyParts} different key parts");
        Require(model.ExpectedPrecision is null or (> 0 and < 1), "must ask for an expected precision between 0 and 1, such as 0.99");
        var byName = new Dictionary<string, ComparisonSpec>(StringComparer.Ordinal);
        foreach (var comparison in model.Comparisons)
        {
            Require(byName.TryAdd(comparison.Name, comparison), $"has two comparisons called '{comparison.Name}'");
            if (comparison.Comparator == ComparatorGuess.Auto)
                continue;
            var takes = comparison.CreateComparator().ColumnCount;
            Require(takes == comparison.Columns.Count, $"gives the comparison '{comparison.Name}' {comparison.Columns.Count} columns, but it takes {takes}");
        }

        foreach (var comparison in model.Comparisons)
        {
            var steps = 0;
            for (var followed = comparison.Follows; followed is not null; followed = byName[followed].Follows)
            {
                Require(byName.ContainsKey(followed), $"has '{comparison.Name}' follow '{followed}', which it does not have");
                Require(++steps < model.Comparisons.Count, $"has comparisons that follow each other in a circle, '{comparison.Name}' among them");
            }
        }

        if (model.Learned is { } learned)
            Check(model, learned);
    }

    private static void Check(LinkModel model, LearnedModel learned)
    {
        var (specs, parents) = (model.Comparisons, model.Parents());
        Require(specs.Select(spec => spec.Name).SequenceEqual(learned.Comparisons.Select(c => c.Name)), "was trained for other comparisons: train it again");
        Require(learned.Prior is > 0 and < 1 && learned.RelatedPrior is >= 0 and < 1, "has a learned prior outside 0 to 1");
        for (var c = 0; c < specs.Count; c++)
        {
            var (own, name) = (learned.Comparisons[c], specs[c].Name);
            Require(specs[c].Comparator != ComparatorGuess.Auto && own.Levels.SequenceEqual(specs[c].CreateComparator().Levels.Select(level => level.Code)),
                $"was trained for other levels of '{name}': train it again");
            var rows = parents[c] < 0 ? 1 : learned.Comparisons[parents[c]].Levels.Count + 1;
            Require(Fits(own.M, rows, own.Levels.Count) && Fits(own.U, rows, own.Levels.Count)
                && (learned.RelatedPrior == 0 || Fits(own.R, rows, own.Levels.Count)), $"has learned numbers of '{name}' that do not fit its levels");
        }
    }

    private static bool Fits(IReadOnlyList<IReadOnlyList<double>> table, int rows, int levels) =>
        table.Count == rows && table.All(row => row.Count == levels && row.All(p => p is > 0 and <= 1));

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new ArgumentException($"The model {otherwise}.");
    }
}
