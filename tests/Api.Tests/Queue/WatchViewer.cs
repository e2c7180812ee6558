using System.Globalization;
using Grpc.Core;
using LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Api.Tests.Queue;

/// <summary>What a console keeps of its streams: the cases on the screen, and the cursor to go on from.</summary>
internal sealed class WatchViewer
{
    public Dictionary<long, Case> Screen { get; } = [];

    /// <summary>Every change received, over all streams.</summary>
    public List<CaseChanged> Changes { get; } = [];

    /// <summary>Sequence numbers of the stream in hand.</summary>
    public List<long> Numbers { get; } = [];

    public string Cursor { get; private set; } = "";

    /// <summary>True once the present queue was received whole.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The change up to which the present queue held.</summary>
    public long PresentUpTo { get; private set; }

    public long LastSequence => Cursor.StartsWith("after-", StringComparison.Ordinal)
        ? long.Parse(Cursor.AsSpan("after-".Length), CultureInfo.InvariantCulture)
        : 0;

    /// <summary>Reads a stream up to an event that the caller waits for.</summary>
    public async Task ReadAsync(AsyncServerStreamingCall<WatchEvent> call, Predicate<WatchEvent> until)
    {
        while (await call.ResponseStream.MoveNext(CancellationToken.None))
        {
            Take(call.ResponseStream.Current);
            if (until(call.ResponseStream.Current))
                return;
        }
    }

    private void Take(WatchEvent item)
    {
        if (item.Sequence == 1)
            Numbers.Clear();
        Numbers.Add(item.Sequence);
        Cursor = item.Cursor;
        switch (item.EventCase)
        {
            case WatchEvent.EventOneofCase.Present:
                // A present queue that broke off begins anew.
                if (item.Sequence == 1)
                    Screen.Clear();
                Screen.Add(item.Present.CaseId, item.Present);
                break;
            case WatchEvent.EventOneofCase.PresentComplete:
                Assert.Equal(Screen.Count, item.PresentComplete.Cases);
                (IsComplete, PresentUpTo) = (true, LastSequence);
                break;
            case WatchEvent.EventOneofCase.Changed:
                Changes.Add(item.Changed);
                Screen[item.Changed.Case.CaseId] = item.Changed.Case;
                break;
        }
    }
}
