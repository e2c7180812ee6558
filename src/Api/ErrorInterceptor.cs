using Grpc.Core;
using Grpc.Core.Interceptors;
using LowIncomeMonitor.Platform.Live;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Api;

/// <summary>
/// The one place where an exception becomes a status. The text of an unforeseen exception never leaves the process
/// and never enters a log: it could hold personal data. The caller gets an incident number that the log has too.
/// </summary>
public sealed class ErrorInterceptor(ILogger<ErrorInterceptor> logger) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
        GuardAsync(context, () => continuation(request, context));

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context,
        ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
        GuardAsync(context, () => continuation(requestStream, context));

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        GuardAsync(context, async () =>
        {
            await continuation(request, responseStream, context);
            return true;
        });

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context, DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        GuardAsync(context, async () =>
        {
            await continuation(requestStream, responseStream, context);
            return true;
        });

    private async Task<T> GuardAsync<T>(ServerCallContext context, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception error) when (error is not RpcException)
        {
            throw new RpcException(StatusOf(error, context));
        }
    }

    private Status StatusOf(Exception error, ServerCallContext context)
    {
        switch (error)
        {
            case OperationCanceledException:
                return context.Deadline < DateTime.MaxValue && context.CancellationToken.IsCancellationRequested
                    ? new Status(StatusCode.DeadlineExceeded, "The call took longer than its deadline.")
                    : new Status(StatusCode.Cancelled, "The call was cancelled.");
            case FaultyRequestException fault:
                return new Status(StatusCode.InvalidArgument, fault.Message);
            case LeasesUnavailableException:
                return new Status(StatusCode.Unavailable, "Claims cannot be reached now; try again in a moment.");
            case NpgsqlException { IsTransient: true } or TimeoutException:
                Log.DatabaseAway(logger, context.Method);
                return new Status(StatusCode.Unavailable, "The database cannot be reached now; try again in a moment.");
            default:
                var incident = Guid.CreateVersion7().ToString("N");
                Log.CallFailed(logger, context.Method, error.GetType().Name, incident);
                return new Status(StatusCode.Internal, $"The call failed inside the service; give incident {incident} to its operators.");
        }
    }
}
