using Grpc.Core;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Alerting;
using CaseFilter = LowIncomeMonitor.Domain.Alerting.CaseFilter;

namespace LowIncomeMonitor.Api.Services;

/// <summary>One viewer's stream: numbers its events and knows which cases the viewer has on the screen.</summary>
internal sealed class WatchStream(
    IServerStreamWriter<WatchEvent> to, CaseFilter filter, CaseMapping mapping, TimeProvider clock)
{
    private readonly HashSet<long> _shown = [];
    private readonly HashSet<long> _judged = [];
    private WatchCursor _cursor = WatchCursor.Begin;
    private long _sequence;
    private bool _resumed;

    /// <summary>Events sent.</summary>
    public long Events => _sequence;

    /// <summary>The change up to which the viewer is served.</summary>
    public long After => _cursor.After ?? throw new InvalidOperationException("The present queue was not sent yet.");

    /// <summary>Sends the present queue. Its events carry the cursor "begin": a break on the way starts it anew.</summary>
    public async Task SendPresentAsync(CaseSnapshot snapshot, CancellationToken cancellationToken)
    {
        foreach (var view in snapshot.Cases)
        {
            _shown.Add(view.CaseId);
            await SendAsync(new WatchEvent { Present = mapping.ToProto(view) }, cancellationToken);
        }

        _cursor = new WatchCursor(snapshot.Sequence);
        await SendAsync(
            new WatchEvent { PresentComplete = new PresentComplete { Cases = snapshot.Cases.Count } }, cancellationToken);
    }

    /// <summary>Goes on behind a cursor. What the viewer has on the screen is unknown then.</summary>
    public void Resume(WatchCursor cursor) => (_cursor, _resumed) = (cursor, true);

    /// <summary>Sends a change if the viewer should know; moves the cursor in any case.</summary>
    public async Task SendChangeAsync(CaseChange change, CancellationToken cancellationToken)
    {
        if (change.Sequence <= After)
            return;
        _cursor = new WatchCursor(change.Sequence);
        if (Concerns(change.Case))
            await SendAsync(new WatchEvent { Changed = mapping.ToProto(change) }, cancellationToken);
    }

    public Task SendHeartbeatAsync(CancellationToken cancellationToken) =>
        SendAsync(
            new WatchEvent { Heartbeat = new Heartbeat { AtMs = clock.GetUtcNow().ToUnixTimeMilliseconds() } },
            cancellationToken);

    // A case that no longer fits is sent once more, so that the viewer drops it. After a resume every case may be on
    // the screen until it was judged once.
    private bool Concerns(CaseView view)
    {
        if (!CaseFilterMatch.IsVisible(filter, view))
            return false;
        var first = _judged.Add(view.CaseId);
        if (CaseFilterMatch.Matches(filter, view))
        {
            _shown.Add(view.CaseId);
            return true;
        }

        return _shown.Remove(view.CaseId) || (_resumed && first);
    }

    private async Task SendAsync(WatchEvent item, CancellationToken cancellationToken)
    {
        item.Sequence = ++_sequence;
        item.Cursor = _cursor.ToString();
        await to.WriteAsync(item, cancellationToken);
    }
}
