using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Alerts.Steps;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Audit;

/// <summary>A line of the journal with its place in the chain.</summary>
internal sealed record JournalLine(
    long Sequence, DateTimeOffset At, string Actor, string Action, long CaseId, long FindingId, short State, string Reason,
    string Proof, byte[] PreviousHash, byte[] Hash)
{
    public const string Columns =
        "sequence, at, actor, action, case_id, finding_id, state, reason, proof, previous_hash, hash";

    public static JournalLine After(long sequence, byte[] previous, DateTimeOffset at, JournalEntry entry)
    {
        var line = new JournalLine(
            sequence, at, entry.Actor, entry.Action, entry.CaseId, entry.FindingId, (short)entry.State, entry.Reason, entry.Proof,
            previous, []);
        return line with { Hash = line.ComputeHash() };
    }

    public static JournalLine Read(NpgsqlDataReader rows) => new(
        rows.GetInt64(0), rows.Instant(1), rows.GetString(2), rows.GetString(3), rows.GetInt64(4), rows.GetInt64(5),
        rows.GetInt16(6), rows.GetString(7), rows.GetString(8), rows.GetFieldValue<byte[]>(9), rows.GetFieldValue<byte[]>(10));

    /// <summary>
    /// SHA-256 over the hash before and every field. Each text stands behind its length, so that no two lines have one
    /// encoding. A stored format: the order never changes.
    /// </summary>
    public byte[] ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(PreviousHash);
        Append(hash, Sequence);
        Append(hash, At.ToUnixTimeMilliseconds());
        Append(hash, Actor);
        Append(hash, Action);
        Append(hash, CaseId);
        Append(hash, FindingId);
        Append(hash, State);
        Append(hash, Reason);
        Append(hash, Proof);
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Append(hash, bytes.Length);
        hash.AppendData(bytes);
    }
}
