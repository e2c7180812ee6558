namespace Grpc.Core;

public interface IClientStreamWriter<in T> : IAsyncStreamWriter<T>
{
    /// <summary>Tells the server that no request follows; without it a client-streaming call never ends.</summary>
    Task CompleteAsync();
}
