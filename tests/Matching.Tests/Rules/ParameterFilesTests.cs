using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Matching.Rules;

namespace LowIncomeMonitor.Matching.Tests.Rules;

public sealed class ParameterFilesTests
{
    [Theory]
    [InlineData("2023-03-31", 650, 550)]
    [InlineData("2023-04-01", 720, 649)]
    public void Load_ChibiPack_GivesTheStandardsOfTheDay(string day, int urban, int rural)
    {
        var set = ParameterFiles.Load(RulesFolder.OfRepository);
        var chibi = RegionCode.Parse("421281101").Code;
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(urban, set.Find("dibao.standard", chibi, AreaKind.Urban, on)!.Value);
        Assert.Equal(rural, set.Find("dibao.standard", chibi, AreaKind.Rural, on)!.Value);
    }

    [Theory]
    [InlineData("441802", AreaKind.Urban, 847)]
    [InlineData("441802", AreaKind.Rural, 726)]
    [InlineData("441881", AreaKind.Rural, 638)]
    public void Load_QingyuanPack_KnowsBothRuralClasses(string region, AreaKind area, int expected) =>
        Assert.Equal(
            expected,
            ParameterFiles.Load(RulesFolder.OfRepository)
                .Find("dibao.standard", RegionCode.Parse(region).Code, area, new DateOnly(2021, 12, 31))!.Value);

    [Fact]
    public void Load_Base_IsAWordOfTheLaw()
    {
        using var folder = new RulesFolder().With("parameters/bases.yaml", """
            region: national
            parameters:
              - key: assets.base.dibao
                title: Base
                unit: base
                values:
                  - { from: 2023-01-01, value: urban_line, reference: r, confirmed: true }
                  - { from: 2024-01-01, value: 2, reference: r, confirmed: true }
            """);

        var refusal = Assert.Throws<RulesFilesException>(() => ParameterFiles.Load(folder.Path));

        Assert.Contains("own_line, urban_line, yearly_disposable_income", Assert.Single(refusal.Faults).What, StringComparison.Ordinal);
        Assert.Equal(8, refusal.Faults[0].Line);
        Assert.Equal(
            1, ParameterFiles.Load(RulesFolder.OfRepository).Find(
                "assets.base.dibao", RegionCode.Parse("421281").Code, AreaKind.Rural, new DateOnly(2023, 1, 1))!.Value);
    }

    [Fact]
    public void Load_ManyFaults_NamesAllOfThemWithTheirLines()
    {
        using var folder = new RulesFolder().With("parameters/bad.yaml", """
            region: "999999"
            parameters:
              - key: dibao.standard
                title: Standard
                unit: dollars
                values:
                  - { from: 2023-04-31, value: 720, reference: r, confirmed: true }
                  - { from: 2023-04-01, value: many, reference: r, confirmed: true }
                  - { from: 2023-05-01, valeu: 1, reference: r, confirmed: perhaps }
            """);

        var refusal = Assert.Throws<RulesFilesException>(() => ParameterFiles.Load(folder.Path));

        Assert.Contains(refusal.Faults, f => f.Line == 1 && f.What.Contains("region", StringComparison.Ordinal));
        Assert.Contains(refusal.Faults, f => f.Line == 3 && f.What.Contains("dollars", StringComparison.Ordinal));
        Assert.Contains(refusal.Faults, f => f.Line == 7 && f.What.Contains("'from'", StringComparison.Ordinal));
        Assert.Contains(refusal.Faults, f => f.Line == 8 && f.What.Contains("'value'", StringComparison.Ordinal));
        Assert.Contains(refusal.Faults, f => f.Line == 9 && f.What.Contains("valeu", StringComparison.Ordinal));
        Assert.Contains(refusal.Faults, f => f.Line == 9 && f.What.Contains("confirmed", StringComparison.Ordinal));
    }

    [Fact]
    public void Load_BrokenYaml_NamesFileAndLine()
    {
        using var folder = new RulesFolder().With("parameters/broken.yaml", "region: \"421281\"\nparameters: [\n");

        var fault = Assert.Single(Assert.Throws<RulesFilesException>(() => ParameterFiles.Load(folder.Path)).Faults);

        Assert.Equal("parameters/broken.yaml", fault.File);
    }

    [Fact]
    public void Load_SameDayTwice_IsRefused()
    {
        using var folder = new RulesFolder().With("parameters/twice.yaml", """
            region: national
            parameters:
              - key: k
                title: t
                unit: yuan
                values:
                  - { from: 2023-04-01, value: 1, reference: r, confirmed: true }
                  - { from: 2023-04-01, value: 2, reference: r, confirmed: true }
            """);

        var fault = Assert.Single(Assert.Throws<RulesFilesException>(() => ParameterFiles.Load(folder.Path)).Faults);

        Assert.Equal(8, fault.Line);
    }
}
