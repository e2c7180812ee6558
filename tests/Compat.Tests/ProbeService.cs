using Grpc.Core;
using LowIncomeMonitor.Compat.Tests.Wire;

namespace LowIncomeMonitor.Compat.Tests;

public sealed class ProbeService(CallLog log) : Probe.ProbeBase
{
    public override async Task<Note> Echo(Note request, ServerCallContext context)
    {
        var http = context.GetHttpContext();
        var headers = new Metadata();
        foreach (var entry in context.RequestHeaders)
        {
            if (!entry.Key.StartsWith("x-", StringComparison.Ordinal))
                continue;
            headers.Add(entry);
            context.ResponseTrailers.Add(entry);
        }

        await context.WriteResponseHeadersAsync(headers);
        context.ResponseTrailers.Add("request-encoding", http.Request.Headers["grpc-encoding"].ToString());
        context.ResponseTrailers.Add("response-encoding", http.Response.Headers["grpc-encoding"].ToString());
        return request;
    }

    public override async Task Count(
        Number request, IServerStreamWriter<Number> responseStream, ServerCallContext context)
    {
        for (var value = 1; value <= request.Value; value++)
            await responseStream.WriteAsync(new Number { Value = value }, context.CancellationToken);
    }

    public override async Task<Number> Sum(IAsyncStreamReader<Number> requestStream, ServerCallContext context)
    {
        var sum = 0;
        await foreach (var number in requestStream.ReadAllAsync(context.CancellationToken))
            sum += number.Value;
        return new Number { Value = sum };
    }

    public override async Task Chat(
        IAsyncStreamReader<Note> requestStream, IServerStreamWriter<Note> responseStream, ServerCallContext context)
    {
        await foreach (var note in requestStream.ReadAllAsync(context.CancellationToken))
            await responseStream.WriteAsync(new Note { Text = $"re: {note.Text}" }, context.CancellationToken);
    }

    public override Task<Note> Fail(Failure request, ServerCallContext context) => throw new RpcException(
        new Status((StatusCode)request.Code, request.Detail), new Metadata { { "reason-bin", [1, 2, 255] } });

    public override async Task<Note> Wait(Note request, ServerCallContext context)
    {
        log.Add($"started {request.Text}");
        if (context.RequestHeaders.Get("headers-first") is not null)
            await context.WriteResponseHeadersAsync([]);
        try
        {
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
        }
        catch (OperationCanceledException)
        {
            log.Add($"cancelled {request.Text}");
        }

        return request;
    }
}
