using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Policy;

namespace LowIncomeMonitor.Domain.Tests.Policy;

public sealed class ParameterChangeTests
{
    private static readonly RegionCode s_chibi = RegionCode.Parse("421281").Code;
    private static readonly DateOnly s_day = new(2023, 4, 1);

    private static readonly ParameterEdition s_law = new("test", new ParameterSet(
    [
        Entry(AreaKind.Urban, 650), Entry(AreaKind.Rural, 550),
    ]))
    {
        Titles = new Dictionary<string, string> { ["dibao.standard"] = "Standard", ["rule.stage.R06"] = "Stage" },
        Units = new Dictionary<string, string> { ["dibao.standard"] = "yuan_per_month", ["rule.stage.R06"] = "stage" },
    };

    [Theory]
    [InlineData("dibao.standard=720", null, 720)]
    [InlineData("dibao.standard:urban=720.50", AreaKind.Urban, 720.5)]
    [InlineData("dibao.standard.rural = 649", AreaKind.Rural, 649)]
    [InlineData("rule.stage.R06=shadow", null, 1)]
    public void Read_AsTyped_IsUnderstood(string text, AreaKind? area, double value)
    {
        var change = ParameterChange.Read(text, s_law);

        Assert.Equal((area, (decimal)value), (change.Area, change.Value));
    }

    [Theory]
    [InlineData("dibao.standard", "no change")]
    [InlineData("dibao.standrad=1", "'dibao.standrad'")]
    [InlineData("dibao.standard:suburb=1", "'dibao.standard:suburb'")]
    [InlineData("dibao.standard=much", "'much'")]
    [InlineData("dibao.standard=-5", "not negative")]
    [InlineData("rule.stage.R06=5", "'5'")]
    public void Read_WhatDoesNotRead_IsNamed(string text, string named) =>
        Assert.Contains(named, Assert.Throws<ArgumentException>(() => ParameterChange.Read(text, s_law)).Message, StringComparison.Ordinal);

    [Fact]
    public void After_ChangeForBothAreas_GoesBeforeWhatThePackSaysOfEach()
    {
        var law = new WhatIf(s_chibi, s_day, [ParameterChange.Read("dibao.standard=800", s_law)]).After(s_law);

        Assert.Equal(800, law.Find("dibao.standard", s_chibi, AreaKind.Urban, s_day)!.Value);
        Assert.Equal(800, law.Find("dibao.standard", s_chibi, AreaKind.Rural, s_day)!.Value);
        Assert.Equal(650, law.Find("dibao.standard", s_chibi, AreaKind.Urban, s_day.AddDays(-1))!.Value);
    }

    private static ParameterEntry Entry(AreaKind area, int value) => new(s_chibi, area, new ParameterValue(
        "dibao.standard", value, "yuan_per_month", new(2022, 1, 1), "421281", "test", true));
}
