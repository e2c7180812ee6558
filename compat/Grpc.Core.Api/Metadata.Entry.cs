using System.Text;

namespace Grpc.Core;

public sealed partial class Metadata
{
    /// <summary>One header: a lower-case key, and text or (only under a <c>-bin</c> key) bytes.</summary>
    public class Entry
    {
        private readonly string? text;
        private readonly byte[]? bytes;

        public Entry(string key, string value)
        {
            Key = Normalize(key);
            if (Key.EndsWith(BinaryHeaderSuffix, StringComparison.Ordinal))
                throw new ArgumentException("A key with the binary suffix needs bytes.", nameof(key));
            text = value ?? throw new ArgumentNullException(nameof(value));
        }

        public Entry(string key, byte[] valueBytes)
        {
            Key = Normalize(key);
            if (!Key.EndsWith(BinaryHeaderSuffix, StringComparison.Ordinal))
                throw new ArgumentException("Bytes need a key with the binary suffix.", nameof(key));
            bytes = [.. valueBytes];
        }

        public string Key { get; }

        public bool IsBinary => bytes is not null;

        public string Value => text ?? throw new InvalidOperationException("A binary entry has no text.");

        public byte[] ValueBytes => bytes is null ? Encoding.ASCII.GetBytes(Value) : [.. bytes];

        // Values may be credentials, so only the key is shown.
        public override string ToString() => $"[Entry: key={Key}]";

        internal bool HasKey(string key) => string.Equals(Key, key, StringComparison.OrdinalIgnoreCase);

        private static string Normalize(string key)
        {
            if (!key.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'))
                throw new ArgumentException("A key has letters, digits, dots, underscores, hyphens.", nameof(key));
            return key.ToLowerInvariant();
        }
    }
}
