namespace LowIncomeMonitor.Host.Bench;

/// <summary>How large the runs are. Null takes each bench's own size.</summary>
/// <param name="Server">Connection string of the PostgreSQL server; null where none is configured.</param>
/// <param name="Records">Records of the benches that stream.</param>
/// <param name="Seconds">Length of the benches that run at a fixed rate.</param>
internal sealed record BenchOptions(string? Server, int? Records, int? Seconds);
