namespace LowIncomeMonitor.TestKit;

/// <summary>On a build machine a missing service is a failure, not a reason to skip.</summary>
internal static class ContinuousIntegration
{
    public static bool IsOn => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
}
