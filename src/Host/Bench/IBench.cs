namespace LowIncomeMonitor.Host.Bench;

/// <summary>One measurement that a budget of docs/benchmarks.md is judged by.</summary>
internal interface IBench
{
    /// <summary>What people type: ./monitor bench NAME.</summary>
    string Name { get; }

    /// <summary>What is measured against what, in one line.</summary>
    string About { get; }

    Task<BenchResult> RunAsync(BenchOptions options, CancellationToken cancellationToken);
}
