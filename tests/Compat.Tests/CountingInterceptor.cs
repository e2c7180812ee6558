using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace LowIncomeMonitor.Compat.Tests;

/// <summary>Counts the calls by path; authorisation in the service is an interceptor of the same shape.</summary>
public sealed class CountingInterceptor(ConcurrentDictionary<string, int> counts) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        Count(context);
        return base.UnaryServerHandler(request, context, continuation);
    }

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        ServerCallContext context,
        ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Count(context);
        return base.ClientStreamingServerHandler(requestStream, context, continuation);
    }

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Count(context);
        return base.ServerStreamingServerHandler(request, responseStream, context, continuation);
    }

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Count(context);
        return base.DuplexStreamingServerHandler(requestStream, responseStream, context, continuation);
    }

    private void Count(ServerCallContext context) => counts.AddOrUpdate(context.Method, 1, (_, count) => count + 1);
}
