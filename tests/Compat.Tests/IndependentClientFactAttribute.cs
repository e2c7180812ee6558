namespace LowIncomeMonitor.Compat.Tests;

/// <summary>A fact that needs node: skipped with the reason on a laptop without it, failing where CI=true.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IndependentClientFactAttribute : FactAttribute
{
    public IndependentClientFactAttribute()
    {
        if (IndependentClient.Absence is { } reason && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = $"gRPC client from npm: {reason}";
    }
}
