using System.Globalization;
using Google.Protobuf;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Ingestion.Schemas;
using LowIncomeMonitor.Ingestion.Steps;

namespace LowIncomeMonitor.Ingestion.In;

/// <summary>Records of one gRPC call; a call may mix sources.</summary>
internal sealed class CallFeed(DateTimeOffset calledAt, string traceParent) : Feed<CallRecord>(ChannelName)
{
    public const string ChannelName = "grpc";

    private static readonly Defect UnknownSource = new(
        "source", DefectCodes.WrongSource, $"The registers are {string.Join(", ", Sources.Feeds)}.");

    private static readonly Dictionary<string, RecordDecoder> Decoders = Sources.Feeds.ToDictionary(
        source => source, source => new RecordDecoder(SourceSchemas.Register(source)), StringComparer.Ordinal);

    public override Decoded Decode(CallRecord input) =>
        Decoders.TryGetValue(input.Record.Source, out var decoder) ? decoder.Decode(input.Record) : UnknownSource;

    // The source is stored and shown: an unknown one could be anything, a name included.
    public override string SourceOf(CallRecord input) =>
        Decoders.ContainsKey(input.Record.Source) ? input.Record.Source : "";

    public override Receipt ReceiptOf(CallRecord input) => new(
        calledAt,
        string.Create(CultureInfo.InvariantCulture, $"grpc {calledAt:yyyy-MM-ddTHH:mm:ss.fffZ} [{input.Index}]"),
        input.Index,
        TraceParent: traceParent);

    /// <summary>Without instant and place: a record that is refused again at the next call is still one entry.</summary>
    public override string RefusedAt(CallRecord input) => "grpc Ingest.Append";

    public override ReadOnlyMemory<byte> BytesOf(CallRecord input) => input.Record.ToByteArray();
}
