using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.In;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>Opens the sealed payload of hits and payment lines. The only place of Matching where a record comes into clear.</summary>
internal sealed class OpenHits(ISealer sealer)
{
    public IReadOnlyList<OpenedHit> Run(IReadOnlyList<RecordHit> hits)
    {
        var opened = new List<OpenedHit>(hits.Count);
        foreach (var hit in hits)
            opened.Add(new(hit, Open(hit.Message, hit.Sealed)));
        return opened;
    }

    public RegistryRecord Open(LogMessage message, SealedRecord sealedRecord)
    {
        try
        {
            var payload = sealedRecord.Payload ?? throw new SealBrokenException("The payload is missing.");
            var plain = sealer.Open(payload.ToSealedBytes(), SealContext.OfRecord(sealedRecord.Envelope.EventId));
            return RegistryRecord.Parser.ParseFrom(plain);
        }
        catch (SealBrokenException cause)
        {
            throw Poison.Seal(message, cause);
        }
        catch (InvalidProtocolBufferException)
        {
            throw Poison.Layout(message);
        }
    }
}
