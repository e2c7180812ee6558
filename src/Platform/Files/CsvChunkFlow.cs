using System.Threading.Channels;

namespace LowIncomeMonitor.Platform.Files;

/// <summary>
/// Reads a file in one pass with several workers. Each takes the next chunk, guesses where its first row begins and
/// scans it. The chunks are then taken over in the order of the file: where the chunk before ends is where this one
/// begins, so that a wrong guess (the border lay inside a quoted cell with line breaks) is noticed with certainty and that
/// chunk scanned again. What comes out depends neither on the number of workers nor on the size of the chunks.
/// </summary>
/// <typeparam name="T">What a scan finds in a chunk; made once for each chunk in memory and used again.</typeparam>
public sealed class CsvChunkFlow<T>(IChunkReader reader, Func<CsvChunk> makeChunk, Func<T> makeFindings)
    where T : class
{
    /// <summary>Looks through the rows of a chunk; called by several threads, each with findings of its own.</summary>
    public required Action<CsvChunk, T> Scan { get; init; }

    /// <summary>Takes over what was found, in the order of the file; the number is the line of the chunk's first row.</summary>
    public required Action<CsvChunk, T, long> TakeOver { get; init; }

    /// <param name="workers">Threads that scan.</param>
    /// <param name="start">Offset of the first data row.</param>
    /// <param name="line">Its line.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task RunAsync(int workers, long start, long line, CancellationToken cancellationToken)
    {
        // Two more than can be scanned at once: one is taken over while the next one waits for it.
        var slots = workers + 2;
        var free = Channel.CreateBounded<Slot>(slots);
        for (var i = 0; i < slots; i++)
            free.Writer.TryWrite(new(makeChunk(), makeFindings()));
        var scanned = Channel.CreateBounded<Slot>(slots);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] scanning =
        [
            .. Enumerable.Range(0, workers).Select(_ => Task.Run(
                () => StopAllOnFailureAsync(ScanAsync(free.Reader, scanned.Writer, stop.Token), stop), CancellationToken.None)),
        ];
        // What failed outranks what was stopped because of it.
        await Task.WhenAll(
            StopAllOnFailureAsync(TakeOverAllAsync(scanned.Reader, free.Writer, slots, start, line, stop.Token), stop),
            CloseBehindAsync(scanning, scanned.Writer));
    }

    private static async Task StopAllOnFailureAsync(Task work, CancellationTokenSource stop)
    {
        try
        {
            await work;
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }

    private static async Task CloseBehindAsync(Task[] scanning, ChannelWriter<Slot> scanned)
    {
        await Task.WhenAll(scanning);
        scanned.Complete();
    }

    private async Task ScanAsync(ChannelReader<Slot> free, ChannelWriter<Slot> scanned, CancellationToken cancellationToken)
    {
        while (true)
        {
            var slot = await free.ReadAsync(cancellationToken);
            slot.Number = reader.ReadNext(slot.Chunk);
            if (slot.Number < 0)
                return;
            Scan(slot.Chunk, slot.Findings);
            await scanned.WriteAsync(slot, cancellationToken);
        }
    }

    private async Task TakeOverAllAsync(
        ChannelReader<Slot> scanned, ChannelWriter<Slot> free, int slots, long start, long line, CancellationToken cancellationToken)
    {
        // No more can be on their way than there are slots, so that each has a place of its own here.
        var waiting = new Slot?[slots];
        var number = 0L;
        await foreach (var arrived in scanned.ReadAllAsync(cancellationToken))
        {
            waiting[arrived.Number % slots] = arrived;
            while (waiting[number % slots] is { } slot)
            {
                waiting[number++ % slots] = null;
                (start, line) = TakeOverNext(slot, start, line);
                await free.WriteAsync(slot, cancellationToken);
            }
        }
    }

    private (long Start, long Line) TakeOverNext(Slot slot, long start, long line)
    {
        var chunk = slot.Chunk;
        if (chunk.RowLines is not null)
        {
            TakeOver(chunk, slot.Findings, line);
            return (start, line);
        }

        var first = start - chunk.Offset;
        // A row longer than the chunk passes over it.
        if (first >= chunk.Limit)
            return (start, line);
        if (first != chunk.First)
        {
            chunk.First = (int)first;
            Scan(chunk, slot.Findings);
        }

        TakeOver(chunk, slot.Findings, line);
        return (chunk.Offset + chunk.Next, line + chunk.LineBreaks);
    }

    private sealed class Slot(CsvChunk chunk, T findings)
    {
        public CsvChunk Chunk { get; } = chunk;

        public T Findings { get; } = findings;

        public long Number { get; set; }
    }
}
