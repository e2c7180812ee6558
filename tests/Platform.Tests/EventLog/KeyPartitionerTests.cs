using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Platform.EventLog;

namespace LowIncomeMonitor.Platform.Tests.EventLog;

public sealed class KeyPartitionerTests
{
    // Values of org.apache.kafka.common.utils.UtilsTest.testMurmur2.
    [Theory]
    [InlineData("21", -973932308)]
    [InlineData("foobar", -790332482)]
    [InlineData("a-little-bit-long-string", -985981536)]
    [InlineData("a-little-bit-longer-string", -1486304829)]
    [InlineData("lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8", -58897971)]
    [InlineData("abc", 479470107)]
    public void Hash_KnownKeys_EqualsKafkas(string key, int expected) =>
        Assert.Equal(expected, unchecked((int)KeyPartitioner.Hash(Encoding.UTF8.GetBytes(key))));

    [Fact]
    public void PartitionOf_AnyKey_IsAPartitionAndStable() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>().Filter(key => key is { Length: > 0 }),
        Gen.Choose(1, 1024).ToArbitrary(),
        (key, partitions) =>
        {
            var partition = KeyPartitioner.PartitionOf(key, partitions);
            return partition >= 0 && partition < partitions
                && partition == KeyPartitioner.PartitionOf([.. key], partitions);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void PartitionOf_ManyKeys_FillsPartitionsEvenly()
    {
        var counts = new int[16];
        for (var i = 0; i < 160_000; i++) counts[KeyPartitioner.PartitionOf(BitConverter.GetBytes(i * 2654435761L), 16)]++;
        Assert.All(counts, count => Assert.InRange(count, 9_000, 11_000));
    }

    [Fact]
    public void PartitionOf_EmptyKey_IsRefused() =>
        Assert.Throws<ArgumentException>(() => KeyPartitioner.PartitionOf([], 4));
}
