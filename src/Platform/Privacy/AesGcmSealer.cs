using System.Security.Cryptography;

namespace LowIncomeMonitor.Platform.Privacy;

/// <summary>
/// AES-256-GCM with a random 96-bit nonce. Seals with the current key and opens with any given one. With random
/// nonces one key may seal at most 2^32 times (NIST SP 800-38D, 8.3): rotate before that. For SM4-GCM, implement
/// <see cref="ISealer"/> under key ids of its own, hand ids it does not know to this class, and register it before
/// <see cref="PrivacyRegistration"/> adds its own.
/// </summary>
public sealed class AesGcmSealer : ISealer, IDisposable
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    // AesGcm holds a native context that two threads must not share; creating one costs more than a seal.
    private readonly Dictionary<string, ThreadLocal<AesGcm>> _keys;
    private readonly ThreadLocal<NonceSupply> _nonces = new(() => new NonceSupply(NonceSize));
    private readonly string _current;

    public AesGcmSealer(PrivacyKeys keys)
    {
        _current = keys.CurrentSealKey;
        _keys = keys.SealKeyIds.ToDictionary(
            id => id,
            id => new ThreadLocal<AesGcm>(() => new AesGcm(keys.SealKey(id), TagSize), trackAllValues: true),
            StringComparer.Ordinal);
    }

    public SealedBytes Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        var buffer = new byte[NonceSize + plain.Length + TagSize];
        var nonce = buffer.AsSpan(0, NonceSize);
        _nonces.Value!.Next(nonce);
        _keys[_current].Value!.Encrypt(
            nonce, plain, buffer.AsSpan(NonceSize, plain.Length), buffer.AsSpan(NonceSize + plain.Length), context);
        return new SealedBytes(_current, buffer.AsMemory(0, NonceSize), buffer.AsMemory(NonceSize));
    }

    public byte[] Open(SealedBytes sealedBytes, ReadOnlySpan<byte> context)
    {
        if (!_keys.TryGetValue(sealedBytes.KeyId, out var key))
            throw new SealBrokenException("The key that sealed this is not among the given keys; add it to the key file.");

        if (sealedBytes.Nonce.Length != NonceSize || sealedBytes.Ciphertext.Length < TagSize)
            throw new SealBrokenException("The sealed bytes are too short; they were damaged.");

        var ciphertext = sealedBytes.Ciphertext.Span;
        var plain = new byte[ciphertext.Length - TagSize];
        try
        {
            key.Value!.Decrypt(sealedBytes.Nonce.Span, ciphertext[..^TagSize], ciphertext[^TagSize..], plain, context);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new SealBrokenException("The sealed bytes or what they belong to were changed, or the key of that id is another.");
        }
    }

    public void Dispose()
    {
        foreach (var key in _keys.Values)
        {
            foreach (var cipher in key.Values)
                cipher.Dispose();

            key.Dispose();
        }

        _nonces.Dispose();
    }
}
