namespace LowIncomeMonitor.Platform.Quarantine;

/// <summary>Which refused inputs; null means any.</summary>
/// <param name="Source">The register.</param>
/// <param name="ReasonCode">The code; one that ends in ".*" takes the whole group, e.g. "field.*".</param>
/// <param name="Channel">"file", "topic", "grpc" or "log".</param>
/// <param name="State">What became of it.</param>
public sealed record QuarantineFilter(
    string? Source = null,
    string? ReasonCode = null,
    string? Channel = null,
    QuarantineState? State = QuarantineState.Kept);
