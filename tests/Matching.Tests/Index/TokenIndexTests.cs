using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Matching.Index;
using LowIncomeMonitor.Platform.Privacy;
using LowIncomeMonitor.TestKit;

namespace LowIncomeMonitor.Matching.Tests.Index;

public sealed class TokenIndexTests
{
    [Fact]
    public void Apply_AnyChanges_EqualsADictionaryOfSets()
    {
        // Few tokens in one slice, so that probing runs, gaps and wrap-arounds happen all the time.
        var change = Gen.Select(Gen.Choose(0, 40), Gen.Choose(1, 3), Gen.Choose(0, 2), (token, person, added) =>
            new IndexChange(Crowded(token), person, added > 0));
        var rounds = change.ListOf().ListOf();

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(60),
            Prop.ForAll(rounds.ToArbitrary(), lists =>
            {
                var index = new TokenIndex();
                var model = new Dictionary<PersonToken, HashSet<int>>();
                foreach (var list in lists)
                {
                    index.Apply([.. list]);
                    foreach (var one in list)
                        Model(model, one);
                    Compare(index, model);
                }
            }));
    }

    [Fact]
    public void Apply_MillionPeople_KeepsTheBoundOfBytesAtEverySize()
    {
        var random = Seeds.For(nameof(Apply_MillionPeople_KeepsTheBoundOfBytesAtEverySize));
        var index = new TokenIndex();
        var person = 0;
        foreach (var more in new[] { 300_000, 1_000, 399_000, 300_000 })
        {
            var added = Enumerable.Range(0, more).Select(_ => new IndexChange(Any(random), ++person, true)).ToList();
            index.Apply(added);

            Assert.Equal(person, index.Count);
            Assert.InRange(index.Bytes / (double)index.Count, 16, 24);
            Assert.All(added.Take(1000), change => Assert.Equal(change.Person, index.Find(change.Token)));
            Assert.All(Enumerable.Range(0, 1000), _ => Assert.Equal(0, index.Find(Any(random))));
        }
    }

    [Fact]
    public async Task Find_WhileTheWriterWorks_NeverMissesWhoStays()
    {
        var random = Seeds.For(nameof(Find_WhileTheWriterWorks_NeverMissesWhoStays));
        var index = new TokenIndex();
        var staying = Enumerable.Range(1, 5000).Select(person => new IndexChange(Any(random), person, true)).ToList();
        index.Apply(staying);
        var coming = Enumerable.Range(5001, 5000).Select(person => new IndexChange(Any(random), person, true)).ToList();
        using var done = new CancellationTokenSource();

        var reader = Task.Run(() =>
        {
            var (looks, misses) = (0L, 0L);
            do
            {
                foreach (var one in staying)
                {
                    looks++;
                    misses += index.Find(one.Token) == one.Person ? 0 : 1;
                }
            }
            while (!done.IsCancellationRequested);
            return (looks, misses);
        });
        for (var round = 0; round < 40; round++)
        {
            index.Apply(coming);
            index.Apply([.. coming.Select(one => one with { Added = false })]);
        }

        await done.CancelAsync();
        var (total, missed) = await reader;
        Assert.True(total >= staying.Count);
        Assert.Equal(0, missed);
        Assert.Equal(staying.Count, index.Count);
    }

    private static void Model(Dictionary<PersonToken, HashSet<int>> model, IndexChange change)
    {
        if (!model.TryGetValue(change.Token, out var people))
            model[change.Token] = people = [];
        if (change.Added)
            people.Add(change.Person);
        else
            people.Remove(change.Person);
    }

    private static void Compare(TokenIndex index, Dictionary<PersonToken, HashSet<int>> model)
    {
        Assert.Equal(model.Values.Sum(people => people.Count), index.Count);
        for (var i = 0; i <= 45; i++)
        {
            var token = Crowded(i);
            var expected = model.GetValueOrDefault(token) ?? [];
            var found = new List<int>();
            index.FindAll(token, found);
            Assert.Equal(expected.Order(), found.Order());
            Assert.True(expected.Count == 0 ? index.Find(token) == 0 : expected.Contains(index.Find(token)));
        }
    }

    // The lowest 32 bits of the high half choose the slot: four homes for 46 tokens.
    private static PersonToken Crowded(int i) => new(((ulong)i << 34) | ((ulong)(i % 4) * 0x4000_0000), (ulong)i << 40);

    private static PersonToken Any(Random random) => new((ulong)random.NextInt64() << 1 ^ (ulong)random.NextInt64(), (ulong)random.NextInt64());
}
