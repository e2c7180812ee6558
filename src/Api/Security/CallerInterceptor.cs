using Grpc.Core;
using Grpc.Core.Interceptors;

namespace LowIncomeMonitor.Api.Security;

/// <summary>Finds out who calls and whether they may. Nothing but health checks passes without a token.</summary>
public sealed class CallerInterceptor(BearerTokens tokens) : Interceptor
{
    private const string Scheme = "Bearer ";

    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        await AdmitAsync(context);
        return await continuation(request, context);
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context,
        ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await AdmitAsync(context);
        return await continuation(requestStream, context);
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await AdmitAsync(context);
        await continuation(request, responseStream, context);
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context, DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await AdmitAsync(context);
        await continuation(requestStream, responseStream, context);
    }

    private async Task AdmitAsync(ServerCallContext context)
    {
        var header = context.RequestHeaders.GetValue("authorization");
        if (header is null || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            || await tokens.CheckAsync(header[Scheme.Length..]) is not { } caller)
            throw new RpcException(new Status(
                StatusCode.Unauthenticated, "A valid token is needed: send the metadata 'authorization: Bearer <token>'."));
        if ((caller.Roles & Permissions.For(context.Method)) == Role.None)
            throw new RpcException(new Status(StatusCode.PermissionDenied, "Your role does not allow this call."));
        caller.Enter(context);
    }
}
