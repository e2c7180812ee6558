using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Tests.Reading;

namespace LowIncomeMonitor.Simulation.Tests.People;

public sealed class NumberPoolTests
{
    private static readonly int[] s_counties = [421281, 421202];
    private static readonly DateOnly s_birth = new(1960, 2, 28);

    [Fact]
    public void Issue_MoreThanADayHolds_MovesToTheNextDayAndNeverRepeats()
    {
        var pool = new NumberPool(s_counties, 0, 4);
        var issued = Enumerable.Range(0, 350).Select(_ => pool.Issue(421281, s_birth, Sex.Female)).ToList();

        Assert.Equal(350, issued.Select(i => i.Number).Distinct().Count());
        Assert.Contains(issued, i => i.Birth == s_birth.AddDays(3));
        Assert.All(issued, i =>
        {
            Assert.NotNull(WrittenNumber.Read(i.Number));
            Assert.Equal(0, i.Number[16] % 2);
            Assert.Equal(i.Birth.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture), i.Number[6..14]);
        });
    }

    [Fact]
    public void Issue_TwoPools_NeverGiveTheSameNumber()
    {
        var one = new NumberPool(s_counties, Lanes.Roster.First, Lanes.Roster.Count);
        var other = new NumberPool(s_counties, Lanes.Deaths.First, Lanes.Deaths.Count);
        var numbers = Enumerable.Range(0, 2_000)
            .SelectMany(i => new[] { one, other }.Select(p => p.Issue(421202, s_birth.AddDays(i % 30), Sex.Male).Number));
        Assert.Equal(4_000, numbers.Distinct().Count());
    }

    [Fact]
    public void Lanes_AllOwners_DoNotOverlap()
    {
        (int First, int Count)[] owners =
            [Lanes.Roster, Lanes.Scenarios, Lanes.Deaths, Lanes.Vehicles, Lanes.Property, Lanes.Stays, Lanes.Others];
        var lanes = owners.SelectMany(o => Enumerable.Range(o.First, o.Count)).ToList();
        Assert.Equal(lanes.Count, lanes.Distinct().Count());
        Assert.All(lanes, l => Assert.InRange(l, 0, 19));
    }
}
