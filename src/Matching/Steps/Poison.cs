using Google.Protobuf;
using LowIncomeMonitor.Platform.EventLog;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>Messages that can never be handled. The texts hold nothing of the message.</summary>
internal static class Poison
{
    /// <exception cref="PoisonRecordException">The message is laid out otherwise.</exception>
    public static T Parse<T>(LogMessage message, MessageParser<T> parser)
        where T : IMessage<T>
    {
        try
        {
            return parser.ParseFrom(message.Value.Span);
        }
        catch (InvalidProtocolBufferException)
        {
            throw Layout(message);
        }
    }

    public static PoisonRecordException Layout(LogMessage message) =>
        new(message, "MATCH_LAYOUT", "The message is not laid out as protos/monitor/v1/intake.proto says.");

    public static PoisonRecordException Seal(LogMessage message, Exception cause) =>
        new(message, "MATCH_SEAL", "The sealed payload cannot be opened: unknown key, or changed bytes.", cause);

    public static PoisonRecordException Content(LogMessage message, FormatException cause) =>
        new(message, "MATCH_CONTENT", "The opened payload does not hold what its source must give.", cause);
}
