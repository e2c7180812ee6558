using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Api.Services;
using LowIncomeMonitor.Domain.Rules;
using Kernel = LowIncomeMonitor.Domain.Alerting;
using Wire = LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Api.Tests.Services;

public sealed class FilterMappingTests
{
    private static readonly Caller s_li = new("李四", Role.Caseworker, ["421281"]);

    [Fact]
    public void FromProto_EveryField_IsTakenOver()
    {
        var filter = FilterMapping.FromProto(
            new Wire.CaseFilter
            {
                Region = "421281001000",
                Levels = { Wire.Level.Red, Wire.Level.Yellow },
                States = { Wire.CaseState.NoticePeriod },
                RuleIds = { "R01" },
                Directions = { "remove", "add", "adjust", "payment", "quality" },
                OverdueOnly = true,
                MineOnly = true,
                Programmes = { "dibao" },
                HouseholdId = "H1",
            },
            s_li);

        Assert.Equal(["421281"], filter.VisibleRegions);
        Assert.Equal("421281001", filter.Region);
        Assert.Equal([Kernel.Level.Red, Kernel.Level.Yellow], filter.Levels);
        Assert.Equal([Kernel.CaseState.NoticePeriod], filter.States);
        Assert.Equal(["R01"], filter.Rules);
        Assert.Equal(
            [RuleDirection.Remove, RuleDirection.Add, RuleDirection.Adjust, RuleDirection.Payment, RuleDirection.Quality],
            filter.Directions);
        Assert.True(filter.OverdueOnly);
        Assert.Equal("李四", filter.ClaimedBy);
        Assert.Equal(["dibao"], filter.Programmes);
        Assert.Equal("H1", filter.HouseholdId);
    }

    [Fact]
    public void FromProto_Empty_RestrictsToTheCallersRegionsOnly()
    {
        var expected = new Kernel.CaseFilter { VisibleRegions = s_li.Regions };

        foreach (var wire in (Wire.CaseFilter?[])[null, new()])
            Assert.Equivalent(expected, FilterMapping.FromProto(wire, s_li), strict: true);
    }

    public static TheoryData<string, Wire.CaseFilter> Faulty => new()
    {
        { "filter.region", new() { Region = "nowhere" } },
        { "filter.region", new() { Region = "4212" } },
        { "filter.levels", new() { Levels = { Wire.Level.Unspecified } } },
        { "filter.levels", new() { Levels = { (Wire.Level)4 } } },
        { "filter.states", new() { States = { Wire.CaseState.Unspecified } } },
        { "filter.states", new() { States = { Wire.CaseState.New, (Wire.CaseState)(-1) } } },
        { "filter.directions", new() { Directions = { "sideways" } } },
        { "filter.directions", new() { Directions = { "1" } } },
        { "filter.directions", new() { Directions = { "Remove" } } },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void FromProto_FaultyField_IsRefusedByName(string field, Wire.CaseFilter wire) =>
        Assert.StartsWith(
            field, Assert.Throws<FaultyRequestException>(() => FilterMapping.FromProto(wire, s_li)).Message, StringComparison.Ordinal);

    [Fact]
    public void FromProto_CallerWithoutRegions_IsRefusedInsteadOfSeeingEverything() =>
        Assert.Throws<FaultyRequestException>(() => FilterMapping.FromProto(new(), s_li with { Regions = [] }));
}
