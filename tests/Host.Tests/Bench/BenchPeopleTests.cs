using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Host.Bench;

namespace LowIncomeMonitor.Host.Tests.Bench;

public sealed class BenchPeopleTests
{
    [Fact]
    public void NumberOf_ManyPeople_AreValidAndDistinct()
    {
        var numbers = Enumerable.Range(0, 60_000).Select(BenchPeople.NumberOf).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(60_000, numbers.Count);
        Assert.All(numbers.Take(1000), number => Assert.True(CitizenId.Parse(number).IsOk));
    }
}
