using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Platform.Hosting;
using Microsoft.Extensions.Configuration;

namespace LowIncomeMonitor.Host.Tests.Composition;

public sealed class RulesFolderTests
{
    [Fact]
    public void Of_BuildOutput_FindsTheRepositorysRules() =>
        Assert.True(File.Exists(Path.Combine(RulesFolder.Of(new ConfigurationBuilder().Build()), "catalogue", "R01.yaml")));

    [Fact]
    public void Of_Home_ComesFirstAndLooksUpwards()
    {
        var home = Directory.CreateTempSubdirectory("monitor-home-");
        var rules = home.CreateSubdirectory("rules");
        rules.CreateSubdirectory("parameters");
        var below = home.CreateSubdirectory("app");

        Assert.Equal(rules.FullName, RulesFolder.Of(Home(home.FullName)));
        Assert.Equal(rules.FullName, RulesFolder.Of(Home(below.FullName)));
        home.Delete(recursive: true);
    }

    [Fact]
    public void Of_HomeWithoutRules_SaysWhatToSet()
    {
        var home = Directory.CreateTempSubdirectory("monitor-home-");

        Assert.Contains(
            "MONITOR_HOME", Assert.Throws<InvalidConfigurationException>(() => RulesFolder.Of(Home(home.FullName))).Message, StringComparison.Ordinal);
        home.Delete();
    }

    private static IConfigurationRoot Home(string folder) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["MONITOR_HOME"] = folder }).Build();
}
