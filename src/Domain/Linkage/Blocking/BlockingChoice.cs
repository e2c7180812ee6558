using LowIncomeMonitor.Domain.Linkage.Models;
using LowIncomeMonitor.Domain.Linkage.Scoring;
using LowIncomeMonitor.Domain.Linkage.Tables;

namespace LowIncomeMonitor.Domain.Linkage.Blocking;

/// <summary>
/// Chooses blocking keys from the data: of all combinations of up to three key parts again and again the one that reaches
/// most further matches for the pairs that it costs, until the budget of pairs is used up.
/// </summary>
internal static class BlockingChoice
{
    private const int MostParts = 28;
    private const int MostPartsOfKey = 3;
    private const int MostKeys = 12;

    // A key that reaches fewer further matches than this is not worth its memory.
    private const double LeastGain = 2e-4;

    // A key that costs less than this share of the budget need not be narrowed down by further parts.
    private const double Cheap = 1 / 16.0;

    /// <param name="model">The model; keys that it names are used, or coarser ones in their place.</param>
    /// <param name="records">The records.</param>
    /// <param name="pairs">The comparisons.</param>
    /// <param name="budget">Pairs that all keys together may bring.</param>
    public static IReadOnlyList<BlockingKeySpec> Extend(LinkModel model, RecordSet records, PreparedPairs pairs, double budget)
    {
        var features = Features(pairs);
        var parts = new KeyParts(records, [.. features.SelectMany(f => f.Parts).Select(part => new BlockingKeySpec([part])), .. model.Blocking]);
        if (parts.Count > 32)
            return model.Blocking;
        var cost = new KeyCost(records);
        var imagined = new ImaginedMatches(
            [.. features.Select(f => (f.Parts.Select(part => 1U << parts.IndexOf(part)).ToArray(), f.Present))]);
        var found = model.Blocking
            .Select(key => new KeyCandidate(key, Bits(key, parts), cost.Of([.. key.Parts.Select(part => parts.IdsOf(parts.IndexOf(part)))])))
            .ToList();
        foreach (var key in found)
        {
            imagined.Use(key.Parts);
            budget -= key.Pairs;
        }

        var candidates = Candidates(features, parts, cost, budget);
        while (found.Count < MostKeys)
        {
            var affordable = candidates.Where(c => c.Pairs <= budget).Select(c => (Key: c, Gain: imagined.Gain(c.Parts)))
                .Where(c => c.Gain >= LeastGain).ToList();
            if (affordable.Count == 0)
                break;
            // Pairs of the order of the records cost about nothing; beyond, they count.
            var best = affordable.MaxBy(c => c.Gain / (c.Key.Pairs + records.Count)).Key;
            imagined.Use(best.Parts);
            budget -= best.Pairs;
            // What a coarser key reaches anyway need not be looked for twice.
            foreach (var finer in found.Where(c => (best.Parts & ~Implied(c.Key, features, parts)) == 0).ToList())
            {
                found.Remove(finer);
                budget += finer.Pairs;
            }

            found.Add(best);
        }

        return [.. found.Select(c => c.Key)];
    }

    private static List<KeyCandidate> Candidates(List<Feature> features, KeyParts parts, KeyCost cost, double budget)
    {
        var found = new List<KeyCandidate>();
        var narrow = new List<(BlockingPartSpec[] Parts, int Feature)> { ([], -1) };
        for (var size = 1; size <= MostPartsOfKey; size++)
        {
            var next = new List<(BlockingPartSpec[] Parts, int Feature)>();
            foreach (var (prefix, last) in narrow)
            {
                for (var f = last + 1; f < features.Count; f++)
                {
                    foreach (var part in features[f].Parts)
                    {
                        BlockingPartSpec[] all = [.. prefix, part];
                        var pairs = cost.Of([.. all.Select(p => parts.IdsOf(parts.IndexOf(p)))]);
                        var key = new BlockingKeySpec(all);
                        if (pairs <= budget)
                            found.Add(new KeyCandidate(key, Bits(key, parts), pairs));
                        if (pairs > budget * Cheap)
                            next.Add((all, f));
                    }
                }
            }

            narrow = next;
        }

        return found;
    }

    /// <summary>All parts on which records agree that agree on a key: its own, and the coarser ones of the same columns.</summary>
    private static uint Implied(BlockingKeySpec key, List<Feature> features, KeyParts parts)
    {
        var implied = Bits(key, parts);
        foreach (var own in key.Parts)
        {
            var nested = features.Find(f => f.Parts.Contains(own))?.Parts ?? [];
            foreach (var coarser in nested.SkipWhile(part => part != own))
                implied |= 1U << parts.IndexOf(coarser);
        }

        return implied;
    }

    private static uint Bits(BlockingKeySpec key, KeyParts parts) =>
        key.Parts.Aggregate(0U, (bits, part) => bits | 1U << parts.IndexOf(part));

    /// <summary>Key parts by comparison; a comparison that follows another would only repeat it.</summary>
    private static List<Feature> Features(PreparedPairs pairs)
    {
        var features = new List<Feature>();
        foreach (var comparison in pairs.Comparisons)
        {
            var present = comparison.ValueOf.Count(value => value >= 0) / (double)Math.Max(1, comparison.ValueOf.Length);
            var own = comparison.Spec.Columns.Count - (comparison.Spec.Crossed ? 1 : 0);
            foreach (var column in comparison.Spec.Columns.Take(own))
            {
                if (!features.Exists(f => f.Parts[0].Column == column))
                    features.Add(new Feature([.. comparison.Comparator.KeyParts.Select(part => new BlockingPartSpec(column, part))], present));
            }
        }

        // Where there are too many, the coarser parts of the last comparisons go first.
        for (var f = features.Count - 1; f >= 0 && features.Sum(x => x.Parts.Length) > MostParts; f--)
            features[f] = features[f] with { Parts = features[f].Parts[..1] };
        return features;
    }

    private sealed record Feature(BlockingPartSpec[] Parts, double Present);
}
