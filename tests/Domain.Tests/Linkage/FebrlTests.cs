using LowIncomeMonitor.Domain.Linkage;
using LowIncomeMonitor.Domain.Linkage.Quality;

namespace LowIncomeMonitor.Domain.Tests.Linkage;

public sealed class FebrlTests
{
    [FebrlFact]
    public void Link_TwoTablesWithoutNumber_ReachesTheMark() =>
        Assert.InRange(QualityOf("febrl4-noid.json", "dataset4a.csv", "dataset4b.csv").F1, 0.997, 1);

    [FebrlFact]
    public void Link_OneTableWithoutNumber_ReachesTheMark() =>
        Assert.InRange(QualityOf("febrl3-noid.json", "dataset3.csv", null).F1, 0.993, 1);

    [FebrlFact]
    public void Link_TwoTablesWithoutNumber_MeansWhatItSays() =>
        Assert.InRange(QualityOf("febrl4-noid.json", "dataset4a.csv", "dataset4b.csv").CalibrationError, 0, 0.02);

    [FebrlFact]
    public void Link_OneTableWithoutNumber_MeansWhatItSays() =>
        Assert.InRange(QualityOf("febrl3-noid.json", "dataset3.csv", null).CalibrationError, 0, 0.02);

    private static LinkQuality QualityOf(string model, string left, string? right)
    {
        var spec = Febrl.Model(model);
        var (records, truth) = Febrl.Read(spec, left, right);
        var run = new LinkRun(spec, records);
        run.Train(1);
        return LinkQuality.Of(run.Link(1), truth);
    }
}
