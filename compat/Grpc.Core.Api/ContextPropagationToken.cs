namespace Grpc.Core;

/// <summary>Part of signatures only: neither the server nor the client of this stack creates one.</summary>
public abstract class ContextPropagationToken
{
    internal ContextPropagationToken()
    {
    }
}
