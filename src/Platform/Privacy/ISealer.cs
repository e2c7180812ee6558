namespace LowIncomeMonitor.Platform.Privacy;

/// <summary>
/// Seals personal data with authenticated encryption. One interface, so that AES-256-GCM can be exchanged for
/// SM4-GCM where the law asks for it. Keys come from files or the environment, never from the database.
/// </summary>
public interface ISealer
{
    /// <summary>Seals bytes with the current key.</summary>
    /// <param name="plain">What to seal.</param>
    /// <param name="context">What the seal belongs to (e.g. the event id); opening needs the same.</param>
    SealedBytes Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context);

    /// <summary>Opens a seal.</summary>
    /// <exception cref="SealBrokenException">The key is unknown, or the bytes or the context were changed.</exception>
    byte[] Open(SealedBytes sealedBytes, ReadOnlySpan<byte> context);
}
