using System.Globalization;
using System.Reflection;
using System.Text;
using LowIncomeMonitor.Platform.Database;

namespace LowIncomeMonitor.Platform.Tests.Database;

/// <summary>A source whose files are given by the test, behind an assembly that serves them as resources.</summary>
internal sealed class ScriptSource : IMigrationSource
{
    public ScriptSource(string module, params (int Number, string Name, string Sql)[] files)
    {
        Module = module;
        Assembly = new ResourceAssembly(files.ToDictionary(
            file => string.Create(CultureInfo.InvariantCulture, $"x.Migrations.{file.Number:D4}_{file.Name}.sql"), file => file.Sql));
    }

    public ScriptSource(string module, string resource, string sql)
    {
        Module = module;
        Assembly = new ResourceAssembly(new Dictionary<string, string> { [resource] = sql });
    }

    public string Module { get; }

    public Assembly Assembly { get; }

    private sealed class ResourceAssembly(Dictionary<string, string> resources) : Assembly
    {
        public override string[] GetManifestResourceNames() => [.. resources.Keys];

        public override Stream? GetManifestResourceStream(string name) => new MemoryStream(Encoding.UTF8.GetBytes(resources[name]));
    }
}
