using System.Buffers;
using System.Buffers.Binary;
using Npgsql;

namespace LowIncomeMonitor.Platform.EventLog.Postgres;

/// <summary>
/// Writes entries in PostgreSQL's binary COPY format. Written here field by field into one buffer, because the general
/// importer awaits each field: six times a record, most of the cost of an append.
/// </summary>
/// <remarks>Format: PostgreSQL documentation, COPY, "Binary Format". Dates and instants count from 2000-01-01.</remarks>
internal sealed class EntryCopy : IAsyncDisposable
{
    private const int FlushAt = 64 << 10;
    private const short Fields = 6;

    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly NpgsqlRawCopyStream _stream;
    private readonly ArrayBufferWriter<byte> _buffer = new(FlushAt + 4096);
    private readonly int _day;
    private readonly long _instant;
    private bool _completed;

    private EntryCopy(NpgsqlRawCopyStream stream, DateTimeOffset appendedAt)
    {
        _stream = stream;
        _instant = (appendedAt - Epoch).Ticks / TimeSpan.TicksPerMicrosecond;
        _day = (int)(appendedAt.UtcDateTime.Date - Epoch.UtcDateTime).TotalDays;
        _buffer.Write("PGCOPY\n"u8);
        _buffer.Write<byte>([0xff, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    }

    public static async Task<EntryCopy> BeginAsync(
        NpgsqlConnection connection, PostgresTopic topic, DateTimeOffset appendedAt, CancellationToken cancellationToken) =>
        new(
            await connection.BeginRawBinaryCopyAsync(
                $"copy {topic.Table} (partition, position, appended_on, appended_at, key, value) from stdin (format binary)",
                cancellationToken),
            appendedAt);

    public ValueTask WriteAsync(int partition, long position, LogEntry entry, CancellationToken cancellationToken)
    {
        var span = _buffer.GetSpan(46);
        BinaryPrimitives.WriteInt16BigEndian(span, Fields);
        BinaryPrimitives.WriteInt32BigEndian(span[2..], sizeof(int));
        BinaryPrimitives.WriteInt32BigEndian(span[6..], partition);
        BinaryPrimitives.WriteInt32BigEndian(span[10..], sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(span[14..], position);
        BinaryPrimitives.WriteInt32BigEndian(span[22..], sizeof(int));
        BinaryPrimitives.WriteInt32BigEndian(span[26..], _day);
        BinaryPrimitives.WriteInt32BigEndian(span[30..], sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(span[34..], _instant);
        _buffer.Advance(42);
        WriteBytes(entry.Key.Span);
        WriteBytes(entry.Value.Span);
        return _buffer.WrittenCount < FlushAt ? ValueTask.CompletedTask : FlushAsync(cancellationToken);
    }

    /// <summary>Ends the copy; without it nothing is written.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        BinaryPrimitives.WriteInt16BigEndian(_buffer.GetSpan(2), -1);
        _buffer.Advance(2);
        await FlushAsync(cancellationToken);
        _completed = true;
        await _stream.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        // Disposing the stream would complete the copy with half of the entries.
        if (!_completed) await _stream.CancelAsync();
        await _stream.DisposeAsync();
    }

    private void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        BinaryPrimitives.WriteInt32BigEndian(_buffer.GetSpan(4), bytes.Length);
        _buffer.Advance(4);
        _buffer.Write(bytes);
    }

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(_buffer.WrittenMemory, cancellationToken);
        _buffer.ResetWrittenCount();
    }
}
