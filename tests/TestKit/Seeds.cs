namespace LowIncomeMonitor.TestKit;

/// <summary>Seeds, so that a failing random test can be repeated: set MONITOR_TEST_SEED to the printed one.</summary>
public static class Seeds
{
    /// <summary>The seed in force: MONITOR_TEST_SEED, else 1.</summary>
    public static int Current { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("MONITOR_TEST_SEED"), out var seed) ? seed : 1;

    /// <summary>A generator for one use; different names give independent sequences of one seed.</summary>
    public static Random For(string name)
    {
        // string.GetHashCode differs by process; FNV-1a does not.
        var hash = 2166136261u;
        foreach (var c in name)
            hash = (hash ^ c) * 16777619u;

        return new Random(unchecked((int)hash) ^ Current);
    }
}
