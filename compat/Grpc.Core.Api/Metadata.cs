using System.Collections;

namespace Grpc.Core;

/// <summary>Headers or trailers of a call, in the order they were added; a key may occur more than once.</summary>
public sealed partial class Metadata : IList<Metadata.Entry>
{
    /// <summary>Keys that end so carry bytes (base64 on the wire); all others carry ASCII text.</summary>
    public const string BinaryHeaderSuffix = "-bin";

    /// <summary>Shared by every call without headers, hence never writable.</summary>
    public static readonly Metadata Empty = new() { IsReadOnly = true };

    private readonly List<Entry> entries = [];

    public int Count => entries.Count;

    public bool IsReadOnly { get; private init; }

    private List<Entry> Writable =>
        IsReadOnly ? throw new InvalidOperationException("This metadata is read-only.") : entries;

    public Entry this[int index]
    {
        get => entries[index];
        set => Writable[index] = value;
    }

    /// <summary>The last entry with this key, since later ones override earlier ones; null without any.</summary>
    public Entry? Get(string key) => entries.FindLast(entry => entry.HasKey(key));

    public string? GetValue(string key) => Get(key)?.Value;

    public byte[]? GetValueBytes(string key) => Get(key)?.ValueBytes;

    public IEnumerable<Entry> GetAll(string key) => entries.Where(entry => entry.HasKey(key));

    public void Add(string key, string value) => Add(new Entry(key, value));

    public void Add(string key, byte[] valueBytes) => Add(new Entry(key, valueBytes));

    public void Add(Entry item) => Writable.Add(item);

    public void Insert(int index, Entry item) => Writable.Insert(index, item);

    public bool Remove(Entry item) => Writable.Remove(item);

    public void RemoveAt(int index) => Writable.RemoveAt(index);

    public void Clear() => Writable.Clear();

    public bool Contains(Entry item) => entries.Contains(item);

    public int IndexOf(Entry item) => entries.IndexOf(item);

    public void CopyTo(Entry[] array, int arrayIndex) => entries.CopyTo(array, arrayIndex);

    public IEnumerator<Entry> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
