using YamlDotNet.RepresentationModel;

namespace LowIncomeMonitor.Architecture.Tests.Deployment;

public sealed class ManifestTests
{
    private static readonly string[] s_roles = ["alerts", "api", "ingestion", "jobs", "matching"];
    private static readonly string[] s_probes = ["startupProbe", "livenessProbe", "readinessProbe"];

    private static string Folder(string name)
    {
        using var tree = SourceTree.Repository();
        return Path.Combine(tree.Root, "k8s", name);
    }

    [RequiresKubectlFact]
    public async Task Base_HasOneDeploymentForEachRole()
    {
        var rendered = await Rendered.OfAsync(Folder("base"));

        Assert.Equal(
            s_roles,
            rendered.OfKind("Deployment")
                .Select(d => Rendered.Text(Container(d), "args", "2")!)
                .Order(StringComparer.Ordinal));
    }

    [RequiresKubectlFact]
    public async Task Deployments_HaveProbesLimitsAndNoRights()
    {
        var rendered = await Rendered.OfAsync(Folder("overlays/example"));

        Assert.All(rendered.OfKind("Deployment"), deployment =>
        {
            var container = Container(deployment);
            foreach (var probe in s_probes)
                Assert.StartsWith("/health/", Rendered.Text(container, probe, "httpGet", "path"), StringComparison.Ordinal);
            Assert.NotNull(Rendered.Text(container, "resources", "limits", "memory"));
            Assert.NotNull(Rendered.Text(container, "resources", "requests", "cpu"));
            Assert.Equal("true", Rendered.Text(container, "securityContext", "readOnlyRootFilesystem"));
            Assert.Equal("false", Rendered.Text(container, "securityContext", "allowPrivilegeEscalation"));
            Assert.Equal("true", Rendered.Text(deployment, "spec", "template", "spec", "securityContext", "runAsNonRoot"));
            Assert.Contains(':', Rendered.Text(container, "image")!);
        });
    }

    [RequiresKubectlFact]
    public async Task Secrets_AreOnlyReferredTo()
    {
        var rendered = await Rendered.OfAsync(Folder("overlays/example"));

        Assert.Empty(rendered.OfKind("Secret"));
        Assert.All(rendered.OfKind("Deployment").Concat(rendered.OfKind("Job")), workload =>
        {
            var database = ((YamlSequenceNode)Rendered.At(Container(workload), "env")!)
                .Single(e => Rendered.Text(e, "name") == "MONITOR__DATABASE");
            Assert.Null(Rendered.Text(database, "value"));
            Assert.Equal("monitor-database", Rendered.Text(database, "valueFrom", "secretKeyRef", "name"));
        });
        Assert.All(rendered.OfKind("ConfigMap"), map =>
            Assert.DoesNotContain(((YamlMappingNode)Rendered.At(map, "data")!).Children, e =>
                e.Key.ToString().Contains("PASSWORD", StringComparison.OrdinalIgnoreCase)
                || e.Value.ToString().Contains("Password=", StringComparison.OrdinalIgnoreCase)));
    }

    [RequiresKubectlFact]
    public async Task Services_PointAtPodsThatExist()
    {
        var rendered = await Rendered.OfAsync(Folder("base"));
        var pods = rendered.OfKind("Deployment")
            .Select(d => Rendered.Text(d, "spec", "template", "metadata", "labels", "app.kubernetes.io/name"))
            .ToHashSet();

        Assert.All(
            rendered.OfKind("Service"),
            s => Assert.Contains(Rendered.Text(s, "spec", "selector", "app.kubernetes.io/name"), pods));
        Assert.All(
            rendered.OfKind("PodDisruptionBudget"),
            b => Assert.Contains(Rendered.Text(b, "spec", "selector", "matchLabels", "app.kubernetes.io/name"), pods));
    }

    private static YamlNode Container(YamlMappingNode workload) =>
        Rendered.At(workload, "spec", "template", "spec", "containers", "0")!;
}
