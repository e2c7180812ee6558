namespace Grpc.Core;

[Flags]
public enum WriteFlags
{
    /// <summary>The message may wait in the buffer for the next one.</summary>
    BufferHint = 0x1,

    /// <summary>The message is sent as it is even when the call is compressed.</summary>
    NoCompress = 0x2,
}
