namespace LowIncomeMonitor.Platform.Privacy;

/// <summary>Authenticated ciphertext.</summary>
/// <param name="KeyId">Identifier of the key.</param>
/// <param name="Nonce">12 bytes, never used twice with one key.</param>
/// <param name="Ciphertext">Ciphertext followed by the 16-byte tag.</param>
public sealed record SealedBytes(string KeyId, ReadOnlyMemory<byte> Nonce, ReadOnlyMemory<byte> Ciphertext);
