using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Architecture.Tests;

public sealed class DomainPurityTests
{
    private static readonly string[] s_forbidden =
    [
        "System.IO", "System.Net", "System.Data", "System.Diagnostics.Process", "System.Console", "System.Environment",
        "System.Threading.Thread", "System.Threading.Timer", "System.Threading.Channels", "System.Reflection.Assembly",
    ];

    [Fact]
    public void Domain_TypeReferences_TouchNoOutsideWorld() =>
        Assert.Empty(Forbidden(typeof(HouseholdState).Assembly.Location));

    [Fact]
    public void Forbidden_AnAssemblyThatReadsFiles_IsReported() =>
        Assert.Contains(Forbidden(typeof(SourceTree).Assembly.Location), n => n.StartsWith("System.IO", StringComparison.Ordinal));

    private static List<string> Forbidden(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return
        [
            .. from handle in metadata.TypeReferences
               let type = metadata.GetTypeReference(handle)
               let name = $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"
               where s_forbidden.Any(f => name == f || name.StartsWith(f + ".", StringComparison.Ordinal))
               select name,
        ];
    }
}
