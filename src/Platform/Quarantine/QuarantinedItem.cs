namespace LowIncomeMonitor.Platform.Quarantine;

/// <summary>Refused input without its content.</summary>
/// <param name="Id">Identifier, growing in the order of keeping.</param>
/// <param name="Source">The register; empty when it could not be told.</param>
/// <param name="Channel">Where to replay it: "file", "topic", "grpc" or "log".</param>
/// <param name="Provenance">File and line, or topic and position.</param>
/// <param name="Field">Field at fault; empty when the whole input is.</param>
/// <param name="ReasonCode">Code; see docs/errors.md.</param>
/// <param name="Reason">What is wrong and what to do.</param>
/// <param name="State">What became of it.</param>
/// <param name="KeptAt">When it was first refused.</param>
/// <param name="SettledAt">When it was replayed or discarded.</param>
/// <param name="Attempts">How often it was replayed.</param>
public sealed record QuarantinedItem(
    long Id,
    string Source,
    string Channel,
    string Provenance,
    string Field,
    string ReasonCode,
    string Reason,
    QuarantineState State,
    DateTimeOffset KeptAt,
    DateTimeOffset? SettledAt,
    int Attempts);
