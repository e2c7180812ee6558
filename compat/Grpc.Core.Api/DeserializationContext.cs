using System.Buffers;

namespace Grpc.Core;

public abstract class DeserializationContext
{
    public abstract int PayloadLength { get; }

    public virtual byte[] PayloadAsNewBuffer() =>
        throw new NotSupportedException("This transport gives no copy of the message.");

    public virtual ReadOnlySequence<byte> PayloadAsReadOnlySequence() =>
        throw new NotSupportedException("This transport gives no view of the message.");
}
