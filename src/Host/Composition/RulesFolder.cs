using LowIncomeMonitor.Platform.Hosting;
using Microsoft.Extensions.Configuration;

namespace LowIncomeMonitor.Host.Composition;

/// <summary>Where rules/ is: beside the program in a container, at the root of the repository otherwise.</summary>
internal static class RulesFolder
{
    public static string Of(IConfiguration configuration)
    {
        var home = configuration["MONITOR_HOME"];
        for (var folder = home ?? AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var rules = Path.Combine(folder, "rules");
            if (Directory.Exists(Path.Combine(rules, "parameters")))
                return rules;
        }

        throw new InvalidConfigurationException(
            ["The folder rules/ was not found. Set MONITOR_HOME to the folder that holds it."]);
    }
}
