using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.In;
using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>Opens the sealed payload of hits. The only place of Matching where a register's record is in clear.</summary>
internal sealed class OpenHits(ISealer sealer)
{
    public IReadOnlyList<OpenedHit> Run(IReadOnlyList<RecordHit> hits)
    {
        var opened = new List<OpenedHit>(hits.Count);
        foreach (var hit in hits)
            opened.Add(new(hit, Open(hit)));
        return opened;
    }

    private RegistryRecord Open(RecordHit hit)
    {
        try
        {
            var payload = hit.Sealed.Payload ?? throw new SealBrokenException("The payload is missing.");
            var plain = sealer.Open(payload.ToSealedBytes(), SealContext.OfRecord(hit.Sealed.Envelope.EventId));
            return RegistryRecord.Parser.ParseFrom(plain);
        }
        catch (SealBrokenException cause)
        {
            throw Poison.Seal(hit.Message, cause);
        }
        catch (InvalidProtocolBufferException)
        {
            throw Poison.Layout(hit.Message);
        }
    }
}
