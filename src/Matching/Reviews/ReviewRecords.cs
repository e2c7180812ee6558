using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.In;
using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Matching.Reviews;

/// <summary>Opens the record of a pair, which is stored sealed as it came.</summary>
internal sealed class ReviewRecords(ISealer sealer)
{
    /// <exception cref="FormatException">The record cannot be opened, or does not hold what its source must give.</exception>
    public RegistryRecord Open(ReviewRow row)
    {
        try
        {
            var box = row.Payload ?? throw new FormatException("The pair holds no record.");
            return RegistryRecord.Parser.ParseFrom(sealer.Open(box, SealContext.OfRecord(row.EventId)));
        }
        catch (Exception fault) when (fault is SealBrokenException or InvalidProtocolBufferException)
        {
            throw new FormatException("The record cannot be opened: its key is gone, or its bytes have changed.");
        }
    }

    /// <summary>What the record says of the person.</summary>
    /// <exception cref="FormatException">As for <see cref="Open"/>.</exception>
    public ReadFact ReadFact(ReviewRow row) => FactReader.Read(Open(row));
}
