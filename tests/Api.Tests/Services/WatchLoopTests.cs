using LowIncomeMonitor.Api.Services;
using LowIncomeMonitor.Api.Tests.Fakes;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Platform.Live;
using LowIncomeMonitor.TestKit;
using CaseFilter = LowIncomeMonitor.Domain.Alerting.CaseFilter;

namespace LowIncomeMonitor.Api.Tests.Services;

public sealed class WatchLoopTests : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private readonly ManualTimeProvider _clock = new(Cases.Morning);
    private readonly InProcessFanOut _fanOut = new();
    private readonly FakeDesk _desk = new();
    private readonly CancellationTokenSource _leaving = new();
    private Task _loop = Task.CompletedTask;

    [Fact]
    public async Task Run_SignalAfterAChange_SendsIt()
    {
        var to = await StartAsync(new RecordedStream());
        for (var n = 1; n <= 5; n++)
        {
            _desk.Append(Cases.View(n));
            await SignalAsync();
        }

        await SeenAsync(to, 5);
        Assert.Equal([1, 2, 3, 4, 5], Sequences(to));
        AssertWhole(to);
    }

    [Fact]
    public async Task Run_SignalLost_IsMadeUpByTheNextHeartbeat()
    {
        var to = await StartAsync(new RecordedStream());
        await HeartbeatAsync(to);
        _desk.Append(Cases.View(1));

        await PassTimeUntilAsync(() => Sequences(to).Any(), "the change is found without a signal");
        AssertWhole(to);
    }

    [Fact]
    public async Task Run_Silence_IsBrokenByHeartbeatsThatKeepTheCursor()
    {
        var to = await StartAsync(new RecordedStream(), after: 0);
        await HeartbeatAsync(to);

        Assert.All(to.Events, e => Assert.Equal("after-0", e.Cursor));
        AssertWhole(to);
    }

    [Fact]
    public async Task Run_MoreChangesThanABatch_AreAllSentInOrder()
    {
        for (var n = 1; n <= 23; n++)
            _desk.Append(Cases.View(n % 4 + 1));
        var to = await StartAsync(new RecordedStream(), batch: 5);

        await SeenAsync(to, 23);
        Assert.Equal(Enumerable.Range(1, 23).Select(n => (long)n), Sequences(to));
    }

    [Fact]
    public async Task Run_SlowReader_HoldsNothingBackFromTheDeskAndMissesNothing()
    {
        using var permits = new SemaphoreSlim(0);
        var to = await StartAsync(new RecordedStream(permits));
        // More signals than a subscription holds: the oldest are dropped, the changes are not.
        for (var n = 1; n <= LiveSubscription.Capacity * 2; n++)
        {
            _desk.Append(Cases.View(n));
            await SignalAsync();
        }

        Assert.Empty(to.Events);
        permits.Release(LiveSubscription.Capacity * 4);
        await SeenAsync(to, LiveSubscription.Capacity * 2);
        Assert.Equal(Enumerable.Range(1, LiveSubscription.Capacity * 2).Select(n => (long)n), Sequences(to));
        AssertWhole(to);
    }

    [Fact]
    public async Task Run_Cancelled_EndsWithoutWaitingForAHeartbeat()
    {
        await StartAsync(new RecordedStream());
        await _leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _loop.WaitAsync(s_patience));
    }

    [Fact]
    public async Task Run_DeskFails_EndsWithTheFailureInsteadOfASilentHole()
    {
        _desk.Trouble = new InvalidOperationException("the desk is gone");
        await StartAsync(new RecordedStream());

        await Assert.ThrowsAsync<InvalidOperationException>(() => _loop.WaitAsync(s_patience));
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _loop.ContinueWith(static _ => { }, TaskScheduler.Default);
        _leaving.Dispose();
    }

    private async Task<RecordedStream> StartAsync(RecordedStream to, long after = 0, int batch = 500)
    {
        var stream = new WatchStream(
            to, new CaseFilter { VisibleRegions = ["421281"] }, new CaseMapping(new FixedTexts()), _clock);
        stream.Resume(new WatchCursor(after));
        var signals = await _fanOut.SubscribeAsync("queue", CancellationToken.None);
        var options = new ApiOptions { WatchBatch = batch };
        _loop = Task.Run(() => new WatchLoop(_desk, stream, signals, options, _clock).RunAsync(_leaving.Token));
        return to;
    }

    private ValueTask SignalAsync() => _fanOut.PublishAsync("queue", new byte[8], CancellationToken.None);

    private Task HeartbeatAsync(RecordedStream to) =>
        PassTimeUntilAsync(() => to.Events.Any(e => e.Heartbeat is not null), "a heartbeat");

    // The loop sets its timer when it gets there, so time passes until the effect shows.
    private Task PassTimeUntilAsync(Func<bool> effect, string what) => Eventually.BecomesTrueAsync(
        () =>
        {
            _clock.Advance(new ApiOptions().Heartbeat);
            return effect();
        },
        s_patience, what);

    private static Task SeenAsync(RecordedStream to, int changes) =>
        Eventually.BecomesTrueAsync(() => Sequences(to).Count() >= changes, s_patience, $"{changes} changes");

    private static IEnumerable<long> Sequences(RecordedStream to) =>
        to.Events.Where(e => e.EventCase == WatchEvent.EventOneofCase.Changed).Select(e => e.Changed.Sequence);

    private static void AssertWhole(RecordedStream to) =>
        Assert.Equal(Enumerable.Range(1, to.Events.Count).Select(n => (long)n), to.Events.Select(e => e.Sequence));
}
