using System.Buffers;

namespace Grpc.Core;

public abstract class SerializationContext
{
    public virtual void Complete(byte[] payload) =>
        throw new NotSupportedException("This transport takes no finished arrays.");

    public virtual IBufferWriter<byte> GetBufferWriter() =>
        throw new NotSupportedException("This transport has no buffer to write to.");

    // A hint: a transport which does not know the length beforehand counts the bytes it was given.
    public virtual void SetPayloadLength(int payloadLength)
    {
    }

    public virtual void Complete() =>
        throw new NotSupportedException("This transport has no buffer to complete.");
}
