using Grpc.Core;
using LowIncomeMonitor.Api.Tests.Fakes;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Platform.Live;
using LowIncomeMonitor.TestKit;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Api.Tests;

public sealed class ErrorInterceptorTests : IDisposable
{
    private const string Private = "张三 42128119600101001X";
    private readonly LogCapture _log = new();
    private readonly CancellationTokenSource _cancelled = new();

    public ErrorInterceptorTests() => _cancelled.Cancel();

    public static TheoryData<StatusCode, Exception> Mapped => new()
    {
        { StatusCode.InvalidArgument, new FaultyRequestException("page_size is wrong") },
        { StatusCode.Cancelled, new OperationCanceledException(Private) },
        { StatusCode.Unavailable, new LeasesUnavailableException(new TimeoutException(Private)) },
        { StatusCode.Unavailable, new NpgsqlException(Private, new TimeoutException(Private)) },
        { StatusCode.Unavailable, new TimeoutException(Private) },
        { StatusCode.Internal, new NpgsqlException(Private) },
        { StatusCode.Internal, new InvalidOperationException(Private) },
        // From a dictionary, a parser or a collection: they quote what they did not like.
        { StatusCode.Internal, new ArgumentException($"An item with the same key has already been added. Key: {Private}") },
        { StatusCode.Internal, new FormatException($"The input string '{Private}' was not in a correct format.") },
        { StatusCode.Internal, new KeyNotFoundException($"The given key '{Private}' was not present in the dictionary.") },
    };

    [Theory]
    [MemberData(nameof(Mapped))]
    public async Task Call_ThatFails_GetsItsStatusAndNobodyReadsThePrivateText(StatusCode expected, Exception error)
    {
        foreach (var call in Calls(new TestCall("/monitor.v1.AlertQueue/List"), error))
        {
            var status = (await Assert.ThrowsAsync<RpcException>(call)).Status;

            Assert.Equal(expected, status.StatusCode);
            Assert.NotEmpty(status.Detail);
            Assert.DoesNotContain("张三", status.Detail, StringComparison.Ordinal);
            Assert.DoesNotContain("4212811960", status.Detail, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(_log.Lines, line => line.Contains("张三", StringComparison.Ordinal) || line.Contains("4212811960", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Call_FaultyRequest_ReadsWhatIsWrong()
    {
        var error = await FailAsync(new TestCall("/x"), new FaultyRequestException("page_size is wrong"));

        Assert.Equal("page_size is wrong", error.Status.Detail);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Call_UnforeseenFailure_GivesTheIncidentThatTheLogHas()
    {
        var error = await FailAsync(new TestCall("/monitor.v1.AlertQueue/List"), new InvalidOperationException(Private));

        var line = Assert.Single(_log.Lines);
        var incident = error.Status.Detail.Split(' ').Single(word => word.Length == 32);
        Assert.Contains(incident, line, StringComparison.Ordinal);
        Assert.Contains("/monitor.v1.AlertQueue/List", line, StringComparison.Ordinal);
        Assert.Contains(nameof(InvalidOperationException), line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_StatusOfAService_PassesUnchanged()
    {
        var status = new Status(StatusCode.FailedPrecondition, "Wang holds the case.");

        Assert.Equal(status, (await FailAsync(new TestCall("/x"), new RpcException(status))).Status);
    }

    [Fact]
    public async Task Call_PastItsDeadline_IsDeadlineExceeded()
    {
        var call = new TestCall("/x", Cases.Morning.UtcDateTime, _cancelled.Token);

        Assert.Equal(StatusCode.DeadlineExceeded, (await FailAsync(call, new OperationCanceledException())).StatusCode);
    }

    public void Dispose()
    {
        _cancelled.Dispose();
        _log.Dispose();
    }

    private async Task<RpcException> FailAsync(TestCall call, Exception error) =>
        await Assert.ThrowsAsync<RpcException>(Calls(call, error).First());

    private IEnumerable<Func<Task>> Calls(TestCall call, Exception error)
    {
        var interceptor = new ErrorInterceptor(_log.CreateFactory().CreateLogger<ErrorInterceptor>());
        var request = new HistoryRequest();
        yield return () => interceptor.UnaryServerHandler<HistoryRequest, HistoryResponse>(request, call, (_, _) => throw error);
        yield return () => interceptor.ServerStreamingServerHandler<HistoryRequest, WatchEvent>(
            request, new RecordedStream(), call, (_, _, _) => Task.FromException(error));
        yield return () => interceptor.ClientStreamingServerHandler<HistoryRequest, HistoryResponse>(
            null!, call, (_, _) => Task.FromException<HistoryResponse>(error));
        yield return () => interceptor.DuplexStreamingServerHandler<HistoryRequest, WatchEvent>(
            null!, new RecordedStream(), call, (_, _, _) => Task.FromException(error));
    }
}
