using System.Text;
using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Ingestion.Steps;

/// <summary>
/// Turns a record into a log entry: keyed hashes to find the person by, the record itself sealed. From here on nobody
/// reads a name or a number without the key.
/// </summary>
internal sealed class Seal(ISealer sealer, IPersonTokens tokens)
{
    private const int SchemaVersion = 1;

    public LogEntry Record(Normalised<RegistryRecord> normalised, Receipt receipt)
    {
        var record = normalised.Record;
        var eventId = EventId.Of(record.Source, record.RecordId, record.Version);
        var personToken = NumberToken(normalised.Person);
        var entry = new SealedRecord
        {
            Envelope = new()
            {
                EventId = eventId,
                Source = record.Source,
                RecordId = record.RecordId,
                Version = record.Version,
                OccurredOn = normalised.OccurredOn,
                ReceivedAtMs = receipt.ReceivedAt.ToUnixTimeMilliseconds(),
                SchemaVersion = SchemaVersion,
                TraceParent = receipt.TraceParent,
                Provenance = receipt.Provenance,
            },
            PersonToken = personToken,
            NameBirthToken = personToken.IsEmpty ? NameToken(normalised.Person) : ByteString.Empty,
            Payload = Closed(record, SealContext.OfRecord(eventId)),
        };
        return new(KeyOf(record, personToken), entry.ToByteArray());
    }

    public LogEntry Line(Normalised<RosterLine> normalised, Receipt receipt)
    {
        var line = new SealedRosterLine
        {
            PersonToken = NumberToken(normalised.Person),
            NameBirthToken = NameToken(normalised.Person),
            Payload = Closed(normalised.Record, SealContext.OfRosterLine(receipt.SnapshotId, receipt.LineNo)),
            LineNo = receipt.LineNo,
        };
        var rosterEvent = new RosterEvent { SnapshotId = receipt.SnapshotId, Line = line };
        return new(Encoding.UTF8.GetBytes(receipt.SnapshotId), rosterEvent.ToByteArray());
    }

    /// <summary>A person's records stay in order; the versions of a payment line too, of which not every one need name the payee.</summary>
    private static ReadOnlyMemory<byte> KeyOf(RegistryRecord record, ByteString personToken) =>
        personToken.IsEmpty || record.Source == Sources.Payments ? Encoding.UTF8.GetBytes(record.RecordId) : personToken.Memory;

    private ByteString NumberToken(PersonKeys person)
    {
        if (person.Number.IsNone)
            return ByteString.Empty;
        Span<char> number = stackalloc char[CitizenId.Length];
        person.Number.TryReveal(number);
        return UnsafeByteOperations.UnsafeWrap(tokens.OfNumber(number).ToArray());
    }

    private ByteString NameToken(PersonKeys person) => person is { NameKey.Length: > 0, BirthDate: { } birthDate }
        ? UnsafeByteOperations.UnsafeWrap(tokens.OfNameAndBirth(person.NameKey, birthDate).ToArray())
        : ByteString.Empty;

    private Sealed Closed(IMessage plain, byte[] context)
    {
        var closed = sealer.Seal(plain.ToByteArray(), context);
        return new()
        {
            KeyId = closed.KeyId,
            Nonce = UnsafeByteOperations.UnsafeWrap(closed.Nonce),
            Ciphertext = UnsafeByteOperations.UnsafeWrap(closed.Ciphertext),
        };
    }
}
