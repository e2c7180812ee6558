using LowIncomeMonitor.Matching.Index;
using LowIncomeMonitor.TestKit;

namespace LowIncomeMonitor.Matching.Tests.Index;

public sealed class RecordKeySetTests
{
    [Fact]
    public void Add_ManyKeys_EqualsAHashSet()
    {
        var random = Seeds.For(nameof(Add_ManyKeys_EqualsAHashSet));
        var set = new RecordKeySet();
        var model = new HashSet<ulong>();
        for (var i = 0; i < 20_000; i++)
        {
            var key = (ulong)random.Next(1, 30_000) * 0x9E3779B97F4A7C15;
            set.Add(key);
            model.Add(key);
        }

        Assert.Equal(model.Count, set.Count);
        for (var i = 1UL; i < 30_000; i++)
            Assert.Equal(model.Contains(i * 0x9E3779B97F4A7C15), set.Contains(i * 0x9E3779B97F4A7C15));
    }

    [Fact]
    public void KeyOf_SourceAndIdMoveAcrossTheirBorder_Differs() =>
        Assert.NotEqual(RecordKeySet.KeyOf("ab"u8, "c"u8), RecordKeySet.KeyOf("a"u8, "bc"u8));
}
