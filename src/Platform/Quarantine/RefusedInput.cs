namespace LowIncomeMonitor.Platform.Quarantine;

/// <summary>Input that was refused, with everything needed to understand it and to try it again.</summary>
/// <param name="Source">The register; empty when it could not be told.</param>
/// <param name="Channel">Where to replay it: "file", "topic", "grpc" or "log".</param>
/// <param name="Provenance">File and line, or topic and position. No personal data.</param>
/// <param name="Field">Column or field at fault; empty when the whole input is.</param>
/// <param name="ReasonCode">Code; see docs/errors.md.</param>
/// <param name="Reason">What is wrong and what to do, in words, without any value of the input.</param>
/// <param name="Key">Message key, if any.</param>
/// <param name="Bytes">The input as it came; sealed before it is stored.</param>
public sealed record RefusedInput(
    string Source,
    string Channel,
    string Provenance,
    string Field,
    string ReasonCode,
    string Reason,
    ReadOnlyMemory<byte> Key,
    ReadOnlyMemory<byte> Bytes);
