using LowIncomeMonitor.Platform.Privacy;
using Npgsql;

namespace LowIncomeMonitor.Platform.Quarantine;

/// <summary>How rows of platform.quarantine are asked for and read.</summary>
internal static class QuarantineRows
{
    private const string ItemColumns =
        "id, source, channel, provenance, field, reason_code, reason, state, kept_at, settled_at, attempts";

    private const string ContentColumns =
        ", content_hash, key_seal_id, key_nonce, key_ciphertext, bytes_seal_id, bytes_nonce, bytes_ciphertext";

    public static NpgsqlCommand Select(
        NpgsqlConnection connection, QuarantineFilter filter, long afterId, int limit, bool withContent)
    {
        var command = new NpgsqlCommand { Connection = connection };
        var conditions = new List<string> { "id > " + Add(afterId) };
        if (filter.Source is not null)
            conditions.Add("source = " + Add(filter.Source));

        if (filter.Channel is not null)
            conditions.Add("channel = " + Add(filter.Channel));

        if (filter.State is { } state)
            conditions.Add("state = " + Add(Text(state)));

        if (filter.ReasonCode is { } code)
        {
            conditions.Add(code.EndsWith(".*", StringComparison.Ordinal)
                ? $"starts_with(reason_code, {Add(code[..^1])})"
                : "reason_code = " + Add(code));
        }

        // The text is made of constants and parameter numbers only.
#pragma warning disable CA2100
        command.CommandText =
            $"SELECT {ItemColumns}{(withContent ? ContentColumns : "")} FROM platform.quarantine "
            + $"WHERE {string.Join(" AND ", conditions)} ORDER BY id LIMIT {Add((long)limit)}";
#pragma warning restore CA2100
        return command;

        string Add(object value)
        {
            command.Parameters.Add(new() { Value = value });
            return $"${command.Parameters.Count}";
        }
    }

    public static QuarantinedItem ReadItem(NpgsqlDataReader reader) => new(
        reader.GetInt64(0),
        reader.GetString(1),
        reader.GetString(2),
        reader.GetString(3),
        reader.GetString(4),
        reader.GetString(5),
        reader.GetString(6),
        ParseState(reader.GetString(7)),
        reader.GetFieldValue<DateTimeOffset>(8),
        reader.IsDBNull(9) ? null : reader.GetFieldValue<DateTimeOffset>(9),
        reader.GetInt32(10));

    public static (byte[] Hash, SealedBytes Key, SealedBytes Bytes) ReadContent(NpgsqlDataReader reader) => (
        reader.GetFieldValue<byte[]>(11),
        new SealedBytes(reader.GetString(12), reader.GetFieldValue<byte[]>(13), reader.GetFieldValue<byte[]>(14)),
        new SealedBytes(reader.GetString(15), reader.GetFieldValue<byte[]>(16), reader.GetFieldValue<byte[]>(17)));

    public static QuarantineState ParseState(string text) => text switch
    {
        "kept" => QuarantineState.Kept,
        "replayed" => QuarantineState.Replayed,
        "discarded" => QuarantineState.Discarded,
        _ => throw new InvalidOperationException("The database holds a quarantine state that this program does not know."),
    };

    private static string Text(QuarantineState state) => state switch
    {
        QuarantineState.Kept => "kept",
        QuarantineState.Replayed => "replayed",
        _ => "discarded",
    };
}
