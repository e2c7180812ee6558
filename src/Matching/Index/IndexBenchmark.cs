using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Matching.Index;

/// <summary>Measures the roster index with random tokens from a seed: what <c>./monitor bench index</c> prints.</summary>
public static class IndexBenchmark
{
    private const int MissesPerHit = 49;

    public static IndexFigures Run(int people, int lookUps, int seed, TimeProvider clock)
    {
        var random = new Random(seed);
        var content = new IndexChange[people];
        for (var i = 0; i < people; i++)
            content[i] = new(Any(random), i + 1, true);
        var hits = content.Select(change => change.Token).ToArray();
        random.Shuffle(hits);
        var misses = Fill(people, _ => Any(random));
        var mixed = Fill(people, i => i % (MissesPerHit + 1) == 0 ? hits[i] : Any(random));

        var index = new TokenIndex();
        var started = clock.GetTimestamp();
        index.Apply(content);
        var load = clock.GetElapsedTime(started).TotalSeconds;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var dictionary = content.ToDictionary(change => change.Token, change => change.Person);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(content);

        // Each loop runs hot first: the compiler replaces its quick first version only after some use.
        Rate(index, mixed, lookUps / 10, clock);
        Rate(dictionary, mixed, lookUps / 10, clock);
        var ours = Rate(index, mixed, lookUps, clock);
        var theirs = Rate(dictionary, mixed, lookUps, clock);
        var (ofHits, ofMisses) = (Rate(index, hits, lookUps, clock), Rate(index, misses, lookUps, clock));
        // Also keeps the loops from being optimised away.
        if (ours.Found != theirs.Found || ofHits.Found != lookUps || ofMisses.Found != 0)
            throw new InvalidOperationException("The index answers wrongly.");
        return new(
            people, index.Bytes / (double)index.Count, load, ours.PerSecond, ofHits.PerSecond, ofMisses.PerSecond,
            theirs.PerSecond, bytes / (double)people);
    }

    private static (double PerSecond, int Found) Rate(TokenIndex index, PersonToken[] tokens, int lookUps, TimeProvider clock)
    {
        var started = clock.GetTimestamp();
        var found = 0;
        for (int i = 0, at = 0; i < lookUps; i++)
        {
            found += index.Find(tokens[at]) != 0 ? 1 : 0;
            at = at + 1 == tokens.Length ? 0 : at + 1;
        }

        return (lookUps / clock.GetElapsedTime(started).TotalSeconds, found);
    }

    private static (double PerSecond, int Found) Rate(
        Dictionary<PersonToken, int> dictionary, PersonToken[] tokens, int lookUps, TimeProvider clock)
    {
        var started = clock.GetTimestamp();
        var found = 0;
        for (int i = 0, at = 0; i < lookUps; i++)
        {
            found += dictionary.TryGetValue(tokens[at], out _) ? 1 : 0;
            at = at + 1 == tokens.Length ? 0 : at + 1;
        }

        return (lookUps / clock.GetElapsedTime(started).TotalSeconds, found);
    }

    private static PersonToken[] Fill(int count, Func<int, PersonToken> token)
    {
        var tokens = new PersonToken[count];
        for (var i = 0; i < count; i++)
            tokens[i] = token(i);
        return tokens;
    }

    private static PersonToken Any(Random random) =>
        new((ulong)random.NextInt64(long.MinValue, long.MaxValue), (ulong)random.NextInt64(long.MinValue, long.MaxValue));
}
