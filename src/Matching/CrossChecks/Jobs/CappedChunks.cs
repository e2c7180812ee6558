using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Matching.CrossChecks.Jobs;

/// <summary>Gives a file's chunks some at a time, each time numbered from 0, so that what was found can be stored between.</summary>
internal sealed class CappedChunks(IChunkReader chunks, int most) : IChunkReader
{
    private int _taken;
    private long _first;
    private long _last;

    /// <summary>Nothing is left of the file.</summary>
    public bool AtEnd { get; private set; }

    /// <summary>Allows as many again. Not while somebody reads.</summary>
    public void Begin() => (_taken, _first) = (0, _last);

    public long ReadNext(CsvChunk chunk)
    {
        if (Interlocked.Increment(ref _taken) > most)
            return -1;
        var number = chunks.ReadNext(chunk);
        if (number < 0)
        {
            AtEnd = true;
            return -1;
        }

        Interlocked.Increment(ref _last);
        return number - _first;
    }
}
