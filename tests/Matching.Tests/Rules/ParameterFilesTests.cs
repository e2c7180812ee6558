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
    public void Load_WholeFolderOfFaults_NamesEachOnceInOrderOfFileAndLine()
    {
        using var folder = new RulesFolder()
            .With("parameters/a-national.yaml", """
                region: national
                parameters:
                  - { key: dibao.standard, title: Standard, unit: yuan_per_month }
                  - key: tekun.standard
                    title: Destitute
                    unit: yuan_per_month
                    values:
                      - { from: 2023-01-01, times: 1.6, of: dibao.standrad, rounding: half_up_to_yuan, reference: r, confirmed: true }
                      - { from: 2024-01-01, times: 1.6, of: dibao.standard, reference: r, confirmed: true }
                  - key: edge.line
                    title: Edge
                    unit: yuan_per_month
                    values:
                      - { from: 2023-01-01, to: 2024-06-01, value: 1000, reference: r, confirmed: true }
                      - { from: 2024-01-01, value: 1100.555, reference: r, confirmed: true }
                """)
            .With("parameters/b-place.yaml", """
                region: "421281"
                documents:
                  - { id: copy, title: A copy, grade: C }
                  - { id: idle, title: Nobody cites it, grade: A }
                parameters:
                  - key: dibao.standrad
                    title: Standard
                    unit: yuan_per_month
                    values:
                      - { from: 2023-01-01, value: 700, document: copy, confirmed: true }
                  - key: dibao.standard
                    title: Standard
                    unit: yuan
                    values:
                      - { from: 2023-01-01, value: 700, document: lost, confirmed: true }
                """);

        var refusal = Assert.Throws<RulesFilesException>(() => ParameterFiles.Load(folder.Path));

        string[] expected =
        [
            "a-national.yaml:8: 'of': 'dibao.standrad' is declared in no national file; did you mean 'dibao.standard'?",
            "a-national.yaml:9: 'rounding' is missing or empty",
            "a-national.yaml:14: 'edge.line' ends on 2024-06-01, after the next value begins in parameters/a-national.yaml:15",
            "a-national.yaml:15: 'value' 1100.555: an amount has at most two decimals and is not negative",
            "b-place.yaml:4: no value refers to document 'idle'",
            "b-place.yaml:6: 'dibao.standrad' is declared in no national file; did you mean 'dibao.standard'?",
            "b-place.yaml:10: a source of grade C cannot be confirmed",
            "b-place.yaml:11: 'dibao.standard' is in yuan here and in yuan_per_month in parameters/a-national.yaml:3",
            "b-place.yaml:15: 'document': 'lost' is not under 'documents' of this file",
        ];
        Assert.Equal(expected.Length, refusal.Faults.Count);
        Assert.All(
            refusal.Faults.Zip(expected),
            pair => Assert.StartsWith("parameters/" + pair.Second, pair.First.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("421281", AreaKind.Urban, "2023-03-31", "tekun.standard", 1300)]
    [InlineData("421281", AreaKind.Urban, "2023-04-01", "tekun.standard", 1440)]
    [InlineData("421281", AreaKind.Rural, "2023-04-01", "tekun.standard", 1150)]
    [InlineData("421281", AreaKind.Rural, "2023-04-01", "edge.line", 1298)]
    [InlineData("441802", AreaKind.Urban, "2021-03-01", "tekun.standard", 1355)]
    [InlineData("441802", AreaKind.Rural, "2021-03-01", "tekun.standard", 1162)]
    [InlineData("441881", AreaKind.Rural, "2021-03-01", "tekun.standard", 1021)]
    [InlineData("441881", AreaKind.Urban, "2021-03-01", "edge.line", 1271)]
    [InlineData("440705", AreaKind.Rural, "2018-06-30", "tekun.standard", 1120)]
    [InlineData("440705", AreaKind.Rural, "2018-07-01", "tekun.standard", 1280)]
    public void Load_Repository_GivesTheStandardsAsPublished(string region, AreaKind area, string day, string key, int expected)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(expected, ParameterFiles.Load(RulesFolder.OfRepository).Find(key, RegionCode.Parse(region).Code, area, on)!.Value);
    }

    [Fact]
    public void VersionOf_OrderAndLineEnds_DoNotMatterTextDoes()
    {
        PackFile[] files = [new("a", "x\ny"), new("b", "z")];

        Assert.Equal(ParameterFiles.VersionOf(files), ParameterFiles.VersionOf([new("b", "z"), new("a", "x\r\ny")]));
        Assert.NotEqual(ParameterFiles.VersionOf(files), ParameterFiles.VersionOf([new("a", "x\ny"), new("b", "zz")]));
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
