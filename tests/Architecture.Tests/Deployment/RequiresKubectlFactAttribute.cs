namespace LowIncomeMonitor.Architecture.Tests.Deployment;

/// <summary>A test that renders manifests. Without kubectl it is skipped on a laptop and fails on CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresKubectlFactAttribute : FactAttribute
{
    public RequiresKubectlFactAttribute()
    {
        var present = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "kubectl")));
        if (!present && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "kubectl is not installed; Debian's package kubernetes-client has it.";
    }
}
