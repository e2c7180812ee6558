using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Matching.Rules;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LowIncomeMonitor.Matching.Tests.Rules;

public sealed class LivePacksTests
{
    [Fact]
    public async Task Look_BadChange_KeepsTheLastGoodEditionUntilItIsMended()
    {
        using var folder = new RulesFolder().With("parameters/p.yaml", Pack("1"));
        var packs = new LivePacks(folder.Path);
        var first = packs.Current;
        Assert.Null(packs.Look());

        folder.With("parameters/p.yaml", Pack("many")).With("parameters/q.yaml", "region: [\n");
        var refused = packs.Look()!;

        Assert.Same(first, packs.Current);
        Assert.Equal(2, refused.Faults.Count);
        Assert.Equal(1, ValueOf(packs));
        var health = await new PackHealthCheck(packs).CheckHealthAsync(new HealthCheckContext(), default);
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains($"edition {first.Version} stays in force", health.Description, StringComparison.Ordinal);
        Assert.Null(packs.Look());

        File.Delete(Path.Combine(folder.Path, "parameters", "q.yaml"));
        folder.With("parameters/p.yaml", Pack("2"));

        Assert.Empty(packs.Look()!.Faults);
        Assert.Equal(2, ValueOf(packs));
        Assert.NotEqual(first.Version, packs.Current.Version);
        Assert.Equal(HealthStatus.Healthy, (await new PackHealthCheck(packs).CheckHealthAsync(new HealthCheckContext(), default)).Status);
    }

    [Fact]
    public void Look_ChangeTakenBack_ClearsTheRefusalWithoutANewEdition()
    {
        using var folder = new RulesFolder().With("parameters/p.yaml", Pack("1"));
        var packs = new LivePacks(folder.Path);
        var first = packs.Current;
        folder.With("parameters/p.yaml", Pack("many"));
        packs.Look();
        folder.With("parameters/p.yaml", Pack("1"));

        Assert.Empty(packs.Look()!.Faults);
        Assert.Same(first, packs.Current);
    }

    [Fact]
    public void New_FolderWithAFault_IsRefused()
    {
        using var folder = new RulesFolder().With("parameters/p.yaml", Pack("many"));

        Assert.Throws<RulesFilesException>(() => new LivePacks(folder.Path));
    }

    private static decimal ValueOf(LivePacks packs) =>
        packs.Current.Find("k", default, AreaKind.Rural, new DateOnly(2023, 6, 1))!.Value;

    private static string Pack(string value) => $$"""
        region: national
        parameters:
          - { key: k, title: t, unit: yuan, values: [{ from: 2023-01-01, value: {{value}}, reference: r, confirmed: true }] }
        """;
}
