using System.Globalization;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Ingestion.Schemas;
using LowIncomeMonitor.Ingestion.Steps;
using LowIncomeMonitor.Platform.EventLog;

namespace LowIncomeMonitor.Ingestion.In;

/// <summary>Messages of a department's raw topic.</summary>
internal sealed class TopicFeed(SourceSchema<RegistryRecord> schema) : Feed<LogMessage>(ChannelName)
{
    public const string ChannelName = "topic";

    private readonly MessageDecoder _decoder = new(schema);

    public override Decoded Decode(LogMessage input) => _decoder.Decode(input.Value);

    public override string SourceOf(LogMessage input) => schema.Source;

    public override Receipt ReceiptOf(LogMessage input) => new(
        input.AppendedAt,
        string.Create(CultureInfo.InvariantCulture, $"{input.Partition}@{input.Position}"),
        input.Position);

    public override ReadOnlyMemory<byte> BytesOf(LogMessage input) => input.Value;

    public override ReadOnlyMemory<byte> KeyOf(LogMessage input) => input.Key;
}
