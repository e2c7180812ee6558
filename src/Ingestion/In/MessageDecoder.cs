using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Ingestion.Schemas;
using LowIncomeMonitor.Ingestion.Steps;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Ingestion.In;

/// <summary>
/// One message of a raw topic: a JSON object or a protobuf RegistryRecord. An opening brace can begin no
/// RegistryRecord (it would be a group in field 15), but white space can begin both: then the message is a record
/// only if it parses as one of this very source.
/// </summary>
internal sealed class MessageDecoder(SourceSchema<RegistryRecord> schema)
{
    private const int Largest = 1 << 18;

    private static readonly Defect Empty = new("", DefectCodes.EmptyInput, "The message is empty.");

    private static readonly Defect TooLarge = new(
        "", DefectCodes.TooLarge, "The message is larger than 256 KiB; a record is not.");

    private static readonly Defect NotARecord = new(
        "", DefectCodes.NotARecord, "The message is neither a JSON object nor a protobuf monitor.v1.RegistryRecord.");

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly JsonDecoder _json = new(schema, ColumnMapping.None);
    private readonly RecordDecoder _record = new(schema);

    public Decoded Decode(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
            return Empty;
        if (bytes.Length > Largest)
            return TooLarge;
        if (bytes.Span[0] == '{')
            return _json.Decode(bytes);
        var record = Parse(bytes);
        if (record is not null && record.Source == schema.Source)
            return _record.Decode(record);
        var text = bytes.Span.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
        text = text[(text.Length - text.Span.TrimStart(" \t\r\n"u8).Length)..];
        if (text.Span is [(byte)'{', ..])
            return _json.Decode(text);
        return record is { Source.Length: > 0, RecordId.Length: > 0 } ? RecordDecoder.WrongSource : NotARecord;
    }

    private static RegistryRecord? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return RegistryRecord.Parser.ParseFrom(bytes.Span);
        }
        catch (InvalidProtocolBufferException)
        {
            return null;
        }
    }
}
