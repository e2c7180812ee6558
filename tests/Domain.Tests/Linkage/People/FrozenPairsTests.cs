using LowIncomeMonitor.Domain.Linkage.People;

namespace LowIncomeMonitor.Domain.Tests.Linkage.People;

/// <summary>
/// The hand-made pairs against the committed model. A change of model, comparator or policy shows here pair by pair, and
/// is accepted by taking over the scores that the failing test has written beside the build.
/// </summary>
public sealed class FrozenPairsTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "linkage");
    private static readonly IReadOnlyList<FrozenPair> Pairs = FrozenPair.ReadAll(Path.Combine(Folder, "pairs.csv"));
    private static readonly Dictionary<int, FrozenScore> Scores = Judge();

    [Fact]
    public void Pairs_File_CoversEveryTierWithVariety()
    {
        Assert.True(Pairs.Count >= 600, $"only {Pairs.Count} pairs");
        Assert.All(["STRONG", "MEDIUM", "WEAK", "DIFFERENT"], tier => Assert.True(Pairs.Count(pair => pair.Tier == tier) >= 100, tier));
        Assert.True(Pairs.Select(pair => pair.Trap).Distinct().Count() >= 80);
        Assert.Equal(Pairs.Count, Scores.Count);
    }

    [Fact]
    public void Strong_Pairs_AreAllLinkedStrongly() =>
        None("STRONG", score => score is not { Decision: LinkDecision.Automatic, Strength: "Strong" });

    [Fact]
    public void Different_Pairs_AreNeverLinkedWithoutAClerk() =>
        None("DIFFERENT", score => score.Decision == LinkDecision.Automatic);

    [Fact]
    public void Medium_Pairs_AreNeverStrong() => None("MEDIUM", score => score.Strength != "Medium");

    [Fact]
    public void Weak_Pairs_AreWeakAtMostAndNearlyAllSeen()
    {
        None("WEAK", score => score.Strength is not ("Weak" or "-"));
        var weak = Pairs.Where(pair => pair.Tier == "WEAK").ToList();
        var unseen = weak.Where(pair => Scores[pair.Id].Decision == LinkDecision.None).ToList();
        Assert.True(unseen.Count <= weak.Count / 10, $"{unseen.Count} of {weak.Count} reach nobody:\n{string.Join('\n', unseen)}");
    }

    [Fact]
    public void Scores_OfAllPairs_AreThoseAccepted()
    {
        var accepted = File.ReadLines(Path.Combine(Folder, "pairs-scores.csv")).Skip(1).ToList();
        var now = Pairs.Select(pair => Scores[pair.Id].ToLine()).ToList();
        var differences = Pairs.Zip(now, accepted.Concat(Enumerable.Repeat("nothing", Math.Max(0, now.Count - accepted.Count))))
            .Where(three => three.Second != three.Third)
            .Select(three => $"{three.First}: was {three.Third}, is {three.Second}")
            .ToList();
        if (differences.Count == 0 && accepted.Count == now.Count)
            return;
        var written = Path.Combine(AppContext.BaseDirectory, "pairs-scores.csv");
        File.WriteAllLines(written, [FrozenScore.Header, .. now]);
        Assert.Fail($"{differences.Count} of {now.Count} scores differ from linkage/pairs-scores.csv ({accepted.Count} lines); to accept them take over {written}\n{string.Join('\n', differences)}");
    }

    private static void None(string tier, Func<FrozenScore, bool> isWrong)
    {
        var wrong = Pairs.Where(pair => pair.Tier == tier && isWrong(Scores[pair.Id])).Select(pair => $"{pair}: {Scores[pair.Id]}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static Dictionary<int, FrozenScore> Judge()
    {
        var model = PersonModel.Read(File.ReadAllText(Path.Combine(Folder, "chinese.json")));
        return Pairs.ToDictionary(pair => pair.Id, pair => pair.Judge(model));
    }
}
