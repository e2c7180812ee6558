using YamlDotNet.RepresentationModel;

namespace LowIncomeMonitor.Architecture.Tests.Deployment;

public sealed class ComposeTests
{
    [Fact]
    public void Compose_PinsImagesBindsLoopbackAndKeepsSecretsOut()
    {
        using var tree = SourceTree.Repository();
        var yaml = new YamlStream();
        yaml.Load(new StringReader(tree.Read("compose.yaml")));
        var services = (YamlMappingNode)Rendered.At(yaml.Documents[0].RootNode, "services")!;

        Assert.Equal(["kafka", "monitor", "postgres", "redis"], services.Children.Keys.Select(k => k.ToString()).Order(StringComparer.Ordinal));
        Assert.All(services.Children, service =>
        {
            var image = Rendered.Text(service.Value, "image");
            Assert.True(
                image is null ? Rendered.At(service.Value, "build") is not null : image.Contains(':') && !image.EndsWith(":latest", StringComparison.Ordinal),
                $"{service.Key} has no pinned image");
            if (Rendered.At(service.Value, "ports") is YamlSequenceNode ports)
                Assert.All(ports, p => Assert.StartsWith("127.0.0.1:", p.ToString(), StringComparison.Ordinal));
            Assert.DoesNotContain("Password=monitor", service.Value.ToString(), StringComparison.Ordinal);
        });
    }
}
