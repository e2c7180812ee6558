namespace LowIncomeMonitor.Platform.Live;

/// <summary>
/// What a subscriber receives: a payload, or the word that signals may have been missed. After the latter the
/// subscriber reads the present state from the database, where the truth is.
/// </summary>
/// <param name="Payload">The bytes as published; empty when <paramref name="Missed"/>.</param>
/// <param name="Missed">True when signals may be missing before the next one.</param>
public readonly record struct LiveSignal(ReadOnlyMemory<byte> Payload, bool Missed)
{
    /// <summary>The word that something may be missing.</summary>
    public static LiveSignal Gap { get; } = new(ReadOnlyMemory<byte>.Empty, Missed: true);
}
