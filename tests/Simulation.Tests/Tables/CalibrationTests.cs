using LowIncomeMonitor.Simulation.Tables;

namespace LowIncomeMonitor.Simulation.Tests.Tables;

public sealed class CalibrationTests
{
    [Theory]
    [InlineData(0.1, 0.1, true)]
    [InlineData(0.1, 0.1, false)]
    [InlineData(0.25, 0.2, true)]
    [InlineData(0.25, 0.2, false)]
    public void Link_TwoTablesOfAnyMessiness_MeansWhatItSays(double mistakes, double missing, bool withNumber)
    {
        var quality = LinkedPeople.Link(
            new PeopleTableOptions(5000, 11) { Mistakes = mistakes, Missing = missing, NumberMissing = 2 * missing }, withNumber, oneTable: false);

        Assert.InRange(quality.CalibrationError, 0, 0.02);
        Assert.InRange(quality.F1, mistakes < 0.2 ? 0.99 : 0.96, 1);
    }

    [Fact]
    public void Link_OneTableOfFamilies_MeansWhatItSays()
    {
        var quality = LinkedPeople.Link(new PeopleTableOptions(4000, 12) { Copies = 3 }, withNumber: false, oneTable: true);

        Assert.InRange(quality.CalibrationError, 0, 0.02);
        Assert.InRange(quality.F1, 0.97, 1);
    }

    [Fact]
    public void Link_OneTableInWhichFamiliesAgreeMoreThanMatches_TakesNoFamilyForAPerson()
    {
        var quality = LinkedPeople.Link(
            new PeopleTableOptions(4000, 4) { Copies = 3, Mistakes = 0.25, Missing = 0.2 }, withNumber: false, oneTable: true);

        // Not within 0.02: groups of several messy records are rated too carefully (docs/linkage.md).
        Assert.InRange(quality.CalibrationError, 0, 0.05);
        Assert.InRange(quality.Precision, 0.93, 1);
    }
}
