using LowIncomeMonitor.Ingestion.Steps;

namespace LowIncomeMonitor.Ingestion.In;

/// <summary>One way in: how its inputs are decoded, when and where each was received, what it was as it came.</summary>
internal abstract class Feed<TInput>(string channel)
{
    /// <summary>"file", "topic" or "grpc": how a refused input is tried again.</summary>
    public string Channel { get; } = channel;

    /// <summary>Finds the fields in the bytes. Never throws on what a sender may send.</summary>
    public abstract Decoded Decode(TInput input);

    /// <summary>The source of an input; empty when it cannot be told.</summary>
    public abstract string SourceOf(TInput input);

    public abstract Receipt ReceiptOf(TInput input);

    /// <summary>Where a refused input is kept to stand. The same input sent again has the same, so that it is kept once.</summary>
    public virtual string RefusedAt(TInput input) => ReceiptOf(input).Provenance;

    /// <summary>The input as it came.</summary>
    public abstract ReadOnlyMemory<byte> BytesOf(TInput input);

    public virtual ReadOnlyMemory<byte> KeyOf(TInput input) => default;
}
