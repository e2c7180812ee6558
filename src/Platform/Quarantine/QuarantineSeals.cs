using System.Security.Cryptography;
using System.Text;
using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Platform.Quarantine;

/// <summary>Names and seals refused input. Keyed, so that nobody without the key can test a guess of the content.</summary>
internal sealed class QuarantineSeals(ISealer sealer, IPersonTokens tokens)
{
    public const int HashSize = PersonToken.Size;

    /// <summary>Equal exactly for inputs of the same provenance, key and bytes.</summary>
    public byte[] HashOf(RefusedInput input)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AppendSized(hash, Encoding.UTF8.GetBytes(StorableText.Clean(input.Channel)));
        AppendSized(hash, Encoding.UTF8.GetBytes(StorableText.Clean(input.Provenance)));
        AppendSized(hash, input.Key.Span);
        AppendSized(hash, input.Bytes.Span);
        return tokens.OfText("quarantine", Convert.ToHexString(hash.GetHashAndReset())).ToArray();
    }

    public SealedBytes SealKey(RefusedInput input, byte[] hash) => sealer.Seal(input.Key.Span, Context(1, hash));

    public SealedBytes SealBytes(RefusedInput input, byte[] hash) => sealer.Seal(input.Bytes.Span, Context(2, hash));

    public byte[] OpenKey(SealedBytes sealedKey, byte[] hash) => sealer.Open(sealedKey, Context(1, hash));

    public byte[] OpenBytes(SealedBytes sealedBytes, byte[] hash) => sealer.Open(sealedBytes, Context(2, hash));

    // The context keeps a seal from being moved to another row or from the bytes to the key.
    private static byte[] Context(byte part, byte[] hash) => [.. "quarantine"u8, part, .. hash];

    private static void AppendSized(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
