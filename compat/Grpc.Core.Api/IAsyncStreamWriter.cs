namespace Grpc.Core;

/// <summary>One write at a time: the next may start only after the task of the last has ended.</summary>
public interface IAsyncStreamWriter<in T>
{
    WriteOptions? WriteOptions { get; set; }

    Task WriteAsync(T message);

    // Writers that know no cancellation stay correct for callers that pass a token which can never fire.
    Task WriteAsync(T message, CancellationToken cancellationToken) => cancellationToken.CanBeCanceled
        ? throw new NotSupportedException("This stream cannot cancel a write.")
        : WriteAsync(message);
}
