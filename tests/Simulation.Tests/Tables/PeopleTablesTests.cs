using LowIncomeMonitor.Simulation.Tables;

namespace LowIncomeMonitor.Simulation.Tests.Tables;

public sealed class PeopleTablesTests
{
    [Fact]
    public void Write_TheSameSeed_MakesTheSameRows()
    {
        var options = new PeopleTableOptions(500, 3);

        Assert.Equal(Rows(options).Right, Rows(options).Right);
        Assert.NotEqual(Rows(options).Left, Rows(options with { Seed = 4 }).Left);
    }

    [Fact]
    public void Write_Shares_AreThoseAskedFor()
    {
        var (left, right) = Rows(new PeopleTableOptions(5000, 1) { Shared = 0.8, Mistakes = 0.1, Missing = 0.1, NumberMissing = 0.3 });

        Assert.Equal(Enumerable.Range(0, 5000), left.Select(row => row.Person));
        Assert.InRange(right.Count(row => row.Person < 5000) / 5000.0, 0.77, 0.83);
        Assert.Equal(1000, right.Count(row => row.Person >= 5000));
        Assert.InRange(left.Count(row => row.Number.Length == 0) / 5000.0, 0.27, 0.33);
        Assert.InRange(right.Count(row => row.BirthDate.Length == 0) / (double)right.Count, 0.08, 0.12);
        var names = left.ToDictionary(row => row.Person, row => row.Name);
        var copies = right.Where(row => row.Person < 5000).ToList();
        Assert.InRange(copies.Count(row => names[row.Person] != row.Name) / (double)copies.Count, 0.07, 0.13);
    }

    [Fact]
    public void Write_SeveralCopies_AreWrittenAnew()
    {
        var (_, right) = Rows(new PeopleTableOptions(300, 1) { Copies = 3, Shared = 1, Mistakes = 0.4 });

        Assert.Equal(900, right.Count);
        Assert.True(right.Distinct().Count() > 600);
    }

    private static (List<PeopleRow> Left, List<PeopleRow> Right) Rows(PeopleTableOptions options)
    {
        var (left, right) = (new List<PeopleRow>(), new List<PeopleRow>());
        new PeopleTables(options).Write(left.Add, right.Add);
        return (left, right);
    }
}
