using System.Buffers.Binary;
using System.Security.Cryptography;

namespace LowIncomeMonitor.Domain.Linkage.Tables;

/// <summary>
/// The records that are linked: a left and a right table, or one table that is searched for duplicates. Within each
/// table records are in the order of a hash of their whole content. Whatever depends on the order of records (samples,
/// ties, the split of work among cores) therefore depends on what the records say and not on how the file was sorted.
/// </summary>
public sealed class RecordSet
{
    private readonly Dictionary<string, TextColumn> _columns;
    private readonly int[] _rows;
    private readonly ulong[] _hashes;

    internal RecordSet(Dictionary<string, TextColumn> columns, int[] rows, ulong[] hashes, int leftCount) =>
        (_columns, _rows, _hashes, LeftCount) = (columns, rows, hashes, leftCount);

    /// <summary>Records of both tables. The left ones come first.</summary>
    public int Count => _rows.Length;

    public int LeftCount { get; }

    public int RightCount => Count - LeftCount;

    /// <summary>One table is searched for duplicates.</summary>
    public bool IsOneTable => RightCount == 0;

    /// <summary>Pairs that could be one entity: left with right, or any two of the one table.</summary>
    public double PairCount => IsOneTable ? LeftCount * (LeftCount - 1.0) / 2 : (double)LeftCount * RightCount;

    /// <exception cref="ArgumentException">The column was not among those that were read.</exception>
    public TextColumn Column(string name) => _columns.TryGetValue(name, out var column)
        ? column
        : throw new ArgumentException($"The table has no column '{name}'.");

    /// <summary>Number of the record in its table as it was added, from 0.</summary>
    public int RowOf(int record) => _rows[record];

    /// <summary>SHA-256 over the content of all records, whatever the order of rows, in hexadecimal.</summary>
    public string DataHash()
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> eight = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(eight, LeftCount);
        sha.AppendData(eight);
        foreach (var hash in _hashes)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(eight, hash);
            sha.AppendData(eight);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
