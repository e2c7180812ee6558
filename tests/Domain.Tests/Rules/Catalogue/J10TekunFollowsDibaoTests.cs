using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Domain.Tests.Rules.Catalogue;

public sealed class J10TekunFollowsDibaoTests
{
    private static readonly RegionCode s_place = RegionCode.Parse("441802").Code;
    private static readonly DateOnly s_day = new(2021, 12, 31);

    // Qingyuan 2021: 847, 726 and 638 times 1.6 are 1,355.2, 1,161.6 and 1,020.8; the published standards are rounded half up.
    [Theory]
    [InlineData(1355, 847)]
    [InlineData(1162, 726)]
    [InlineData(1021, 638)]
    public void Judge_PublishedStandards_FollowDibao(int tekun, int dibao) =>
        Assert.IsType<Verdict.DoesNotApply>(Judge(tekun, dibao, 1.6m));

    [Fact]
    public void Judge_OneYuanBelow_IsAFaultOfThatYuan()
    {
        var fault = Assert.IsType<Verdict.Applies>(Judge(1161, 726, 1.6m));

        Assert.Equal(Money.FromYuan(1), fault.Amount);
    }

    [Fact]
    public void Judge_NoMultipleInForce_IsUnknown() =>
        Assert.Equal([J10TekunFollowsDibao.Multiple], Assert.IsType<Verdict.Unknown>(Judge(1161, 726, null)).Missing);

    private static Verdict Judge(decimal tekun, decimal dibao, decimal? multiple)
    {
        List<(string Key, decimal Value)> values = [("tekun.standard", tekun), ("dibao.standard", dibao)];
        if (multiple is { } times)
            values.Add((J10TekunFollowsDibao.Multiple, times));
        return J10TekunFollowsDibao.Judge(
            new ParameterSet(values.Select(v => new ParameterEntry(
                default, null, new ParameterValue(v.Key, v.Value, "yuan", new DateOnly(2018, 1, 1), "national", "test", true)))),
            s_place, AreaKind.Rural, s_day);
    }
}
