using LowIncomeMonitor.Ingestion.In;
using LowIncomeMonitor.Ingestion.Steps;

namespace LowIncomeMonitor.Ingestion.Replay;

/// <summary>A feed whose input stood where the quarantine says, so that a second refusal finds the first.</summary>
internal sealed class ReplayFeed<TInput>(Feed<TInput> feed, string provenance) : Feed<TInput>(feed.Channel)
{
    public override Decoded Decode(TInput input) => feed.Decode(input);

    public override string SourceOf(TInput input) => feed.SourceOf(input);

    public override Receipt ReceiptOf(TInput input) => feed.ReceiptOf(input) with { Provenance = provenance };

    public override ReadOnlyMemory<byte> BytesOf(TInput input) => feed.BytesOf(input);

    public override ReadOnlyMemory<byte> KeyOf(TInput input) => feed.KeyOf(input);
}
