using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Findings;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Tests.Findings;

public sealed class FindingDiffTests
{
    private static readonly FindingKey Key = new("H1", new RuleId("R03"), 7);

    [Fact]
    public void Between_NewFinding_IsRaisedWithRevisionOne()
    {
        var delta = Assert.Single(FindingDiff.Between([], [Current(Key)]));

        Assert.Equal((FindingChangeKind.Raised, 1), (delta.Kind, delta.Revision));
    }

    [Fact]
    public void Between_ClearedFindingAppliesAgain_IsRaisedWithNextRevision()
    {
        var delta = Assert.Single(FindingDiff.Between([Stored(Key) with { IsOpen = false, Revision = 4 }], [Current(Key)]));

        Assert.Equal((FindingChangeKind.Raised, 5), (delta.Kind, delta.Revision));
    }

    [Fact]
    public void Between_NothingApplies_ClearsOnlyWhatIsOpen()
    {
        var other = Key with { PersonId = 8 };
        var delta = Assert.Single(FindingDiff.Between([Stored(Key), Stored(other) with { IsOpen = false }], []));

        Assert.Equal((Key, FindingChangeKind.Cleared, 2), (delta.Key, delta.Kind, delta.Revision));
    }

    [Fact]
    public void Between_OnlyTraceDiffers_IsNoChange() =>
        Assert.Empty(FindingDiff.Between(
            [Stored(Key)], [Current(Key) with { Trace = new([new() { Check = "other", Outcome = StepOutcome.Yes }]) }]));

    [Fact]
    public void Between_LevelAmountVersionOrFingerprintDiffers_IsUpdated()
    {
        CurrentFinding[] changed =
        [
            Current(Key) with { Level = Level.Red },
            Current(Key) with { Amount = new Money(1) },
            Current(Key) with { RuleVersion = 2 },
            Current(Key) with { Fingerprint = [9] },
        ];

        Assert.All(changed, now => Assert.Equal(
            FindingChangeKind.Updated, Assert.Single(FindingDiff.Between([Stored(Key)], [now])).Kind));
    }

    [Fact]
    public void Between_TwoOutcomesOfOneKey_KeepsTheMoreUrgentWhateverTheOrder()
    {
        CurrentFinding[] two = [Current(Key) with { Level = Level.Yellow }, Current(Key) with { Level = Level.Red }];

        Assert.Equal(Level.Red, Assert.Single(FindingDiff.Between([], two)).Now!.Level);
        Assert.Equal(Level.Red, Assert.Single(FindingDiff.Between([], two.Reverse())).Now!.Level);
    }

    [Fact]
    public void Between_AnySets_AppliedToStoredGivesCurrentAndIsBlindToOrder()
    {
        var keys = Gen.Choose(0, 11).Select(i => new FindingKey($"H{i % 3}", new RuleId($"R0{i % 2}"), i / 6));
        var stored = Gen.Select(keys, Gen.Choose(0, 1), Gen.Choose(1, 5), (key, open, revision) =>
            Stored(key) with { IsOpen = open == 1, Revision = revision }).ListOf();
        var current = Gen.Select(keys, Gen.Choose(1, 3), (key, level) => Current(key) with { Level = (Level)level }).ListOf();

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(Gen.Zip(stored, current).ToArbitrary(), pair =>
            {
                var before = pair.Item1.DistinctBy(finding => finding.Key).ToList();
                var now = pair.Item2.DistinctBy(finding => finding.Key).ToList();
                var deltas = FindingDiff.Between(before, now);

                var open = before.Where(finding => finding.IsOpen).Select(finding => finding.Key).ToHashSet();
                foreach (var delta in deltas)
                {
                    if (delta.Kind == FindingChangeKind.Cleared)
                        Assert.True(open.Remove(delta.Key));
                    else
                        open.Add(delta.Key);
                    Assert.Equal((before.Find(finding => finding.Key == delta.Key)?.Revision ?? 0) + 1, delta.Revision);
                }

                Assert.True(open.SetEquals(now.Select(finding => finding.Key)));
                Assert.Equal(deltas.Select(Shape), FindingDiff.Between(Enumerable.Reverse(before), Enumerable.Reverse(now)).Select(Shape));
            }));
    }

    private static (FindingKey, FindingChangeKind, long) Shape(FindingDelta delta) => (delta.Key, delta.Kind, delta.Revision);

    private static CurrentFinding Current(FindingKey key) =>
        new(key, 1, RuleDirection.Remove, Level.Orange, null, [1, 2], Trace.Empty);

    private static StoredFinding Stored(FindingKey key) =>
        new(key, true, 1, 1, RuleDirection.Remove, Level.Orange, null, [1, 2]);
}
