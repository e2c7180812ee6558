using System.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace LowIncomeMonitor.Architecture.Tests.Deployment;

/// <summary>The manifests as kubectl renders them.</summary>
internal sealed class Rendered
{
    private Rendered(IReadOnlyList<YamlMappingNode> objects) => Objects = objects;

    public IReadOnlyList<YamlMappingNode> Objects { get; }

    public static async Task<Rendered> OfAsync(string folder)
    {
        using var kubectl = Process.Start(new ProcessStartInfo("kubectl", ["kustomize", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var faults = kubectl.StandardError.ReadToEndAsync();
        var text = await kubectl.StandardOutput.ReadToEndAsync();
        await kubectl.WaitForExitAsync();
        Assert.True(kubectl.ExitCode == 0, await faults);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return new Rendered([.. yaml.Documents.Select(d => (YamlMappingNode)d.RootNode)]);
    }

    public IReadOnlyList<YamlMappingNode> OfKind(string kind) => [.. Objects.Where(o => Text(o, "kind") == kind)];

    /// <summary>The node at a path of names and list positions; null when there is none.</summary>
    public static YamlNode? At(YamlNode node, params string[] path)
    {
        YamlNode? here = node;
        foreach (var step in path)
        {
            here = here switch
            {
                YamlMappingNode map when map.Children.TryGetValue(new YamlScalarNode(step), out var next) => next,
                YamlSequenceNode list when int.TryParse(step, out var index) && index < list.Children.Count => list[index],
                _ => null,
            };
        }

        return here;
    }

    public static string? Text(YamlNode node, params string[] path) => (At(node, path) as YamlScalarNode)?.Value;
}
