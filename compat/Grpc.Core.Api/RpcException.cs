namespace Grpc.Core;

/// <summary>A call that ended with any status but OK, seen from the client; thrown by a service, its answer.</summary>
public class RpcException(Status status, Metadata trailers, string message)
    : Exception(message, status.DebugException)
{
    public RpcException(Status status)
        : this(status, Metadata.Empty)
    {
    }

    public RpcException(Status status, string message)
        : this(status, Metadata.Empty, message)
    {
    }

    public RpcException(Status status, Metadata trailers)
        : this(status, trailers, status.ToString())
    {
    }

    public Status Status { get; } = status;

    public StatusCode StatusCode => Status.StatusCode;

    public Metadata Trailers { get; } = trailers;
}
