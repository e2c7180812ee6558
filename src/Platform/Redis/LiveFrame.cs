using LowIncomeMonitor.Platform.Live;

namespace LowIncomeMonitor.Platform.Redis;

/// <summary>What travels on a Redis channel: one byte of kind, then the payload or the prober's identity.</summary>
internal static class LiveFrame
{
    private const byte SignalKind = 1;
    private const byte GapKind = 2;
    private const byte ProbeKind = 3;

    public static byte[] Gap { get; } = [GapKind];

    public static byte[] Signal(ReadOnlySpan<byte> payload) => [SignalKind, .. payload];

    public static byte[] Probe(byte[] self) => [ProbeKind, .. self];

    public static bool IsProbeOf(byte[]? frame, byte[] self) =>
        frame is [ProbeKind, .. var owner] && owner.AsSpan().SequenceEqual(self);

    /// <summary>False for other replicas' probes and for what is not ours.</summary>
    public static bool TryReadSignal(byte[]? frame, out LiveSignal signal)
    {
        signal = frame is [SignalKind, ..] ? new LiveSignal(frame.AsMemory(1), Missed: false) : LiveSignal.Gap;
        return frame is [SignalKind, ..] or [GapKind];
    }
}
