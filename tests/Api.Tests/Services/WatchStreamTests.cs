using LowIncomeMonitor.Api.Services;
using LowIncomeMonitor.Api.Tests.Fakes;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.TestKit;
using CaseFilter = LowIncomeMonitor.Domain.Alerting.CaseFilter;
using CaseState = LowIncomeMonitor.Domain.Alerting.CaseState;
using Level = LowIncomeMonitor.Domain.Alerting.Level;

namespace LowIncomeMonitor.Api.Tests.Services;

public sealed class WatchStreamTests
{
    private static readonly CaseFilter s_redOfCounty = new() { VisibleRegions = ["421281"], Levels = [Level.Red] };
    private readonly RecordedStream _to = new();

    [Fact]
    public async Task SendPresent_ThenChanges_NumbersWithoutGapAndMovesTheCursorAtItsEnd()
    {
        var stream = Stream(s_redOfCounty);
        await stream.SendPresentAsync(new CaseSnapshot(40, [Cases.View(1), Cases.View(2)]), CancellationToken.None);
        await stream.SendChangeAsync(Cases.Change(41, Cases.View(3)), CancellationToken.None);
        await stream.SendHeartbeatAsync(CancellationToken.None);

        Assert.Equal([1, 2, 3, 4, 5], _to.Events.Select(e => e.Sequence));
        // A break while the present queue is sent must start it anew, so its cases carry no later cursor.
        Assert.Equal(["begin", "begin", "after-40", "after-41", "after-41"], _to.Events.Select(e => e.Cursor));
        Assert.Equal(2, _to.Events.Single(e => e.PresentComplete is not null).PresentComplete.Cases);
        Assert.Equal(Cases.Morning.ToUnixTimeMilliseconds(), _to.Events.Last().Heartbeat.AtMs);
    }

    [Fact]
    public async Task SendChange_CaseLeavesTheFilter_IsSentOnceMoreAndThenNoLonger()
    {
        var stream = await PresentAsync(Cases.View(1));
        await stream.SendChangeAsync(Cases.Change(1, Cases.View(1, state: CaseState.Closed)), CancellationToken.None);
        await stream.SendChangeAsync(Cases.Change(2, Cases.View(1, Level.Yellow)), CancellationToken.None);

        Assert.Equal([1], Changed());
        Assert.Equal(2, stream.After);
    }

    [Fact]
    public async Task SendChange_CaseThatNeverFitted_IsNotSent()
    {
        var stream = await PresentAsync();
        await stream.SendChangeAsync(Cases.Change(1, Cases.View(1, Level.Yellow)), CancellationToken.None);

        Assert.Empty(Changed());
    }

    [Fact]
    public async Task SendChange_CaseOfAnotherCounty_IsNeverSentEvenAfterAResume()
    {
        var stream = Resumed(5);
        await stream.SendChangeAsync(Cases.Change(6, Cases.View(1, region: "440785001001")), CancellationToken.None);

        Assert.Empty(_to.Events);
    }

    [Fact]
    public async Task SendChange_AfterAResume_TellsOnceOfWhatNoLongerFits()
    {
        var stream = Resumed(5);
        await stream.SendChangeAsync(Cases.Change(6, Cases.View(1, Level.Yellow)), CancellationToken.None);
        await stream.SendChangeAsync(Cases.Change(7, Cases.View(1, Level.Yellow)), CancellationToken.None);

        // The viewer may have had it on the screen before the break.
        Assert.Equal([6], Changed());
    }

    [Fact]
    public async Task SendChange_NotNewerThanTheCursor_IsNotRepeated()
    {
        var stream = Resumed(5);
        foreach (var sequence in (long[])[4, 5, 6, 6])
            await stream.SendChangeAsync(Cases.Change(sequence, Cases.View(1)), CancellationToken.None);

        Assert.Equal([6], Changed());
    }

    private async Task<WatchStream> PresentAsync(params CaseView[] cases)
    {
        var stream = Stream(s_redOfCounty);
        await stream.SendPresentAsync(new CaseSnapshot(0, cases), CancellationToken.None);
        return stream;
    }

    private WatchStream Resumed(long after)
    {
        var stream = Stream(s_redOfCounty);
        stream.Resume(new WatchCursor(after));
        return stream;
    }

    private WatchStream Stream(CaseFilter filter) =>
        new(_to, filter, new CaseMapping(new FixedTexts()), new ManualTimeProvider(Cases.Morning));

    private IEnumerable<long> Changed() =>
        _to.Events.Where(e => e.EventCase == WatchEvent.EventOneofCase.Changed).Select(e => e.Changed.Sequence);
}
