using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Matching.Index;

/// <summary>Measures the roster index with random tokens from a seed: what <c>./monitor bench index</c> prints.</summary>
public static class IndexBenchmark
{
    public static IndexFigures Run(int people, int lookUps, int seed, TimeProvider clock)
    {
        var random = new Random(seed);
        var content = new IndexChange[people];
        for (var i = 0; i < people; i++)
            content[i] = new(Any(random), i + 1, true);
        var misses = new PersonToken[people];
        for (var i = 0; i < people; i++)
            misses[i] = Any(random);
        var hits = content.Select(change => change.Token).ToArray();
        random.Shuffle(hits);

        var index = new TokenIndex();
        var started = clock.GetTimestamp();
        index.Apply(content);
        var load = clock.GetElapsedTime(started).TotalSeconds;
        // Runs the loop hot first: the compiler replaces its quick first version only after some use.
        Rate(index, hits, lookUps / 10, true, clock);
        return new(
            people, index.Bytes / (double)index.Count, load, Rate(index, hits, lookUps, true, clock),
            Rate(index, misses, lookUps, false, clock));
    }

    private static double Rate(TokenIndex index, PersonToken[] tokens, int lookUps, bool present, TimeProvider clock)
    {
        var started = clock.GetTimestamp();
        var found = 0;
        for (int i = 0, at = 0; i < lookUps; i++)
        {
            found += index.Find(tokens[at]) != 0 ? 1 : 0;
            at = at + 1 == tokens.Length ? 0 : at + 1;
        }

        var seconds = clock.GetElapsedTime(started).TotalSeconds;
        // Also keeps the loop from being optimised away.
        if (found != (present ? lookUps : 0))
            throw new InvalidOperationException("The index answers wrongly.");
        return lookUps / seconds;
    }

    private static PersonToken Any(Random random) =>
        new((ulong)random.NextInt64(long.MinValue, long.MaxValue), (ulong)random.NextInt64(long.MinValue, long.MaxValue));
}
