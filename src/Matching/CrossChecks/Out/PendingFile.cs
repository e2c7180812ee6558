using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Matching.CrossChecks.Out;

/// <summary>
/// A file that bears its name only once it is complete, so that what an interrupted run leaves is never taken for a
/// result. Readable by its owner alone: it holds personal data.
/// </summary>
internal sealed class PendingFile : IDisposable
{
    private readonly string _path;
    private readonly string _partPath;
    private readonly FileStream _stream;
    private bool _complete;

    /// <param name="path">The name under which it shall stand.</param>
    /// <param name="marked">True to begin with a byte order mark, by which spreadsheets tell UTF-8.</param>
    /// <exception cref="IOException">The folder is missing or cannot be written.</exception>
    public PendingFile(string path, bool marked)
    {
        (_path, _partPath) = (path, path + ".part");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _stream = new(_partPath, options);
        Csv = new(_stream);
        if (marked)
            Csv.Put("\uFEFF"u8);
    }

    /// <summary>Writes rows of CSV.</summary>
    public CsvByteWriter Csv { get; }

    /// <summary>Gives the file its name.</summary>
    public void Complete()
    {
        Csv.Flush();
        Csv.Dispose();
        File.Move(_partPath, _path, overwrite: true);
        _complete = true;
    }

    public void Dispose()
    {
        Csv.Dispose();
        if (!_complete)
            File.Delete(_partPath);
    }
}
