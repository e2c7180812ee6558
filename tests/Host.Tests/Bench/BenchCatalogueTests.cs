using LowIncomeMonitor.Host.Bench;

namespace LowIncomeMonitor.Host.Tests.Bench;

public sealed class BenchCatalogueTests
{
    [Fact]
    public void Named_EachName_GivesThatBenchAlone() =>
        Assert.All(BenchCatalogue.All, bench => Assert.Same(bench, Assert.Single(BenchCatalogue.Named(bench.Name))));

    [Fact]
    public void Named_AnUnknownName_NamesTheKnownOnes()
    {
        var error = Assert.Throws<ArgumentException>(() => BenchCatalogue.Named("streams"));

        Assert.Contains("stream, hits", error.Message, StringComparison.Ordinal);
    }
}
