using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Corruptions;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Tests.Reading;

namespace LowIncomeMonitor.Simulation.Tests.Corruptions;

public sealed class CorruptionKindsTests
{
    private const int Numbers = 3_000;

    private static IEnumerable<(string Number, Dice Dice)> Sample() => Enumerable.Range(0, Numbers).Select(i =>
    {
        var dice = Dice.For(11, "numbers", i);
        var birth = dice.Day(new DateOnly(1925, 1, 1), new DateOnly(2015, 1, 1));
        return (CitizenNumbers.Compose(421281, birth, dice.Between(1, 995)), dice);
    });

    [Theory]
    [InlineData("11010519491231002", 'X')]
    [InlineData("44052418800101001", '4')]
    [InlineData("34052419800101001", 'X')]
    public void CheckOf_PrintedVectors_GivesThePrintedCharacter(string first17, char check) =>
        Assert.Equal(check, CitizenNumbers.CheckOf(first17));

    [Fact]
    public void ReadableNumber_EveryKind_IsTheSameNumberToTwoReaders() => Assert.All(Sample(), s =>
    {
        foreach (var kind in CorruptionKinds.ReadableNumber)
        {
            if (kind(s.Number, s.Dice) is not { } written)
                continue;
            Assert.NotEqual(s.Number, written);
            Assert.Equal(s.Number, WrittenNumber.Read(written));
            Assert.Equal(CitizenId.Parse(s.Number).Id, CitizenId.Parse(written).Id);
        }
    });

    [Fact]
    public void UnreadableNumber_EveryKind_IsNoNumberToTwoReaders() => Assert.All(Sample(), s =>
    {
        foreach (var kind in CorruptionKinds.UnreadableNumber.Append(ImpossibleBirthDate.Apply))
        {
            var written = kind(s.Number, s.Dice);
            Assert.NotNull(written);
            Assert.Null(WrittenNumber.Read(written));
            Assert.False(CitizenId.Parse(written).IsOk);
        }
    });

    [Theory]
    [InlineData("买买提·艾力")]
    [InlineData("张伟")]
    [InlineData("欧阳建国")]
    [InlineData("李玉㛃")]
    [InlineData("王𬭎")]
    public void SameName_EveryKind_IsTheSameNameToTwoReaders(string name)
    {
        for (var i = 0; i < 50; i++)
        {
            var written = CorruptionKinds.Any(CorruptionKinds.SameName, name, Dice.For(12, name, i));
            Assert.NotNull(written);
            Assert.NotEqual(name, written);
            Assert.Equal(name, FileCounty.Plain(written));
            Assert.True(PersonName.Read(name).Name!.SafeEquals(PersonName.Read(written).Name!));
        }
    }

    [Theory]
    [InlineData("张伟", "张维")]
    [InlineData("李建国", "李建果")]
    public void Homophone_KnownCharacter_IsAnotherName(string name, string expected) =>
        Assert.Equal(expected, Homophone.Apply(name, Dice.For(13, "homophone")));

    [Theory]
    [InlineData("王志𬭎", 3)]
    [InlineData("李堃", 2)]
    public void RareCharacterLost_RareName_KeepsTheLength(string name, int letters)
    {
        var lost = RareCharacterLost.Apply(name, Dice.For(14, "rare"));
        Assert.Equal(letters, lost!.Length);
        Assert.True(lost[^1] is '?' or '〓');
        Assert.Null(RareCharacterLost.Apply("张伟", Dice.For(14, "rare")));
    }
}
