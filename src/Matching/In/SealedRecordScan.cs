using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Matching.In;

/// <summary>
/// Reads out of a serialized SealedRecord just what a look-up needs, without allocating and without touching the
/// sealed payload. Forty-nine records of fifty end here, so this is the speed of the stream. The field numbers are
/// those of protos/monitor/v1/intake.proto; a test compares both readings.
/// </summary>
internal ref struct SealedRecordScan
{
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int Bytes = 2;
    private const int Fixed32 = 5;

    public ReadOnlySpan<byte> Source { get; private set; }

    public ReadOnlySpan<byte> RecordId { get; private set; }

    public long Version { get; private set; }

    /// <summary>Instant of receipt, Unix milliseconds.</summary>
    public long ReceivedAtMs { get; private set; }

    public PersonToken? Number { get; private set; }

    public PersonToken? NameAndBirth { get; private set; }

    /// <summary>False when the bytes are no SealedRecord.</summary>
    public static bool TryRead(ReadOnlySpan<byte> message, out SealedRecordScan scan)
    {
        scan = default;
        for (var at = 0; at < message.Length;)
        {
            if (!TryField(message, ref at, out var field, out var start, out _))
                return false;
            var value = message[start..at];
            switch (field)
            {
                case 1 when !scan.TryEnvelope(value):
                    return false;
                case 2:
                    if (!TryToken(value, out var number))
                        return false;
                    scan.Number = number;
                    break;
                case 3:
                    if (!TryToken(value, out var nameAndBirth))
                        return false;
                    scan.NameAndBirth = nameAndBirth;
                    break;
            }
        }

        return !scan.Source.IsEmpty && !scan.RecordId.IsEmpty && scan.Version > 0;
    }

    private static bool TryToken(ReadOnlySpan<byte> bytes, out PersonToken? token)
    {
        token = null;
        return bytes.IsEmpty || PersonToken.TryRead(bytes, out token);
    }

    /// <summary>Steps over one field; its content is then between <paramref name="start"/> and <paramref name="at"/>.</summary>
    private static bool TryField(
        ReadOnlySpan<byte> bytes, ref int at, out int field, out int start, out ulong number)
    {
        (field, start, number) = (0, at, 0);
        if (!TryVarint(bytes, ref at, out var tag))
            return false;
        field = (int)(tag >> 3);
        start = at;
        ulong length;
        switch ((int)(tag & 7))
        {
            case Varint:
                return TryVarint(bytes, ref at, out number);
            case Bytes when TryVarint(bytes, ref at, out length):
                break;
            case Fixed64:
                length = sizeof(ulong);
                break;
            case Fixed32:
                length = sizeof(uint);
                break;
            default:
                return false;
        }

        start = at;
        if (length > (ulong)(bytes.Length - at))
            return false;
        at += (int)length;
        return true;
    }

    private static bool TryVarint(ReadOnlySpan<byte> bytes, ref int at, out ulong value)
    {
        value = 0;
        for (var shift = 0; at < bytes.Length && shift < 70; shift += 7)
        {
            var part = bytes[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return true;
        }

        return false;
    }

    private bool TryEnvelope(ReadOnlySpan<byte> envelope)
    {
        for (var at = 0; at < envelope.Length;)
        {
            if (!TryField(envelope, ref at, out var field, out var start, out var number))
                return false;
            switch (field)
            {
                case 2:
                    Source = envelope[start..at];
                    break;
                case 3:
                    RecordId = envelope[start..at];
                    break;
                case 4:
                    Version = (long)number;
                    break;
                case 6:
                    ReceivedAtMs = (long)number;
                    break;
            }
        }

        return true;
    }
}
