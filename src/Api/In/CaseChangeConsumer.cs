using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.Live;
using Npgsql;

namespace LowIncomeMonitor.Api.In;

/// <summary>
/// Reads alerts.v1 and tells every replica that the queue has moved. The signal carries the newest sequence only:
/// what changed is read from the database, so a lost or doubled signal loses and doubles nothing.
/// </summary>
public sealed class CaseChangeConsumer(ILiveFanOut fanOut) : IBatchHandler
{
    /// <summary>Consumer group; one of all replicas reads a partition and tells the others.</summary>
    public const string Group = "api";

    /// <summary>Channel of the signal.</summary>
    public const string Channel = "queue";

    private static readonly MessageParser<CaseChanged> s_parser = CaseChanged.Parser.WithDiscardUnknownFields(true);

    public Task HandleAsync(LogBatch batch, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var message in batch.Messages)
            Read(message);
        return Task.CompletedTask;
    }

    public async ValueTask CommittedAsync(LogBatch batch, CancellationToken cancellationToken)
    {
        var newest = batch.Messages.Max(m => Read(m).Sequence);
        await fanOut.PublishAsync(Channel, BitConverter.GetBytes(newest), cancellationToken);
    }

    private static CaseChanged Read(LogMessage message)
    {
        try
        {
            return s_parser.ParseFrom(message.Value.Span);
        }
        catch (InvalidProtocolBufferException fault)
        {
            throw new PoisonRecordException(message, "log.unreadable", "The entry is not a change of a case.", fault);
        }
    }
}
