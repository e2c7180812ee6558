using LowIncomeMonitor.Domain.Linkage.People;

namespace LowIncomeMonitor.Domain.Tests.Linkage.People;

public sealed class ProfileIndexTests
{
    /// <summary>Without a birth date, the number is all that can find somebody: whichever two neighbours changed places.</summary>
    [Theory]
    [InlineData("42128119571206424X")]
    [InlineData("441827198309250518")]
    public void FindCandidates_AnyTwoNeighboursSwapped_FindsThePerson(string number)
    {
        var index = new ProfileIndex();
        index.Put(1, PersonProfile.Read(number, "孙翠花", "", ""));
        for (var i = 0; i + 1 < number.Length; i++)
        {
            var swapped = number[..i] + number[i + 1] + number[i] + number[(i + 2)..];
            var found = new List<int>();
            index.FindCandidates(PersonProfile.Read(swapped, "孙翠花", "", ""), found);
            Assert.True(found.SequenceEqual([1]), $"swapped at {i}: {found.Count} found");
        }
    }
}
