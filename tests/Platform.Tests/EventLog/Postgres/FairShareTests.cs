using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Platform.EventLog.Postgres;

namespace LowIncomeMonitor.Platform.Tests.EventLog.Postgres;

public sealed class FairShareTests
{
    [Fact]
    public void Quota_AllMembers_AddUpAndDifferByOneAtMost() => Prop.ForAll(
        Gen.Choose(1, 64).ToArbitrary(),
        Gen.Choose(1, 20).ToArbitrary(),
        Gen.Choose(0, 1000).ToArbitrary(),
        (partitions, members, topic) =>
        {
            var quotas = Enumerable.Range(0, members)
                .Select(rank => FairShare.Quota($"topic{topic}", partitions, members, rank)).ToList();
            return quotas.Sum() == partitions && quotas.Max() - quotas.Min() <= 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Quota_ManyTopicsOfOnePartition_DoNotAllFallToOneMember()
    {
        var first = Enumerable.Range(0, 100).Sum(topic => FairShare.Quota($"registry.t{topic}.v1", 1, 4, 0));
        Assert.InRange(first, 10, 45);
    }
}
