using System.Globalization;

namespace LowIncomeMonitor.Matching.CrossChecks.Jobs;

/// <summary>The folder whose files the service may check. Names come from callers: none may lead out of it.</summary>
/// <param name="folder">The folder; empty where there is none.</param>
internal sealed class CheckFiles(string folder)
{
    /// <summary>Refuses what is no plain name of a file.</summary>
    /// <exception cref="ArgumentException">It has a folder in it, is hidden, or has characters that names do not have.</exception>
    /// <exception cref="InvalidOperationException">There is no folder.</exception>
    public void Check(string name)
    {
        if (folder.Length == 0)
        {
            throw new InvalidOperationException(
                $"The service has no folder for files to check. Set {MatchingOptions.Section}:CrossCheckFolder and put them there.");
        }

        if (name.Length is 0 or > 200 || name[0] == '.' || name.AsSpan().ContainsAny("/\\:\0") || name.Any(char.IsControl))
            throw new ArgumentException("A file is named by its name alone, without any folder, such as vehicles.csv.");
    }

    /// <summary>Where a file lies.</summary>
    /// <exception cref="FileNotFoundException">It is not there, or only leads elsewhere.</exception>
    public string PathOf(string name)
    {
        Check(name);
        var file = new FileInfo(Path.Combine(folder, name));
        return file.Exists && file.LinkTarget is null
            ? file.FullName
            : throw new FileNotFoundException("The file is not in the folder for files to check.");
    }

    /// <summary>Sizes and times by which a changed file is noticed.</summary>
    public static string Stamp(params IEnumerable<string> paths) => string.Join(' ', paths.Select(path => new FileInfo(path)).Select(
        file => string.Create(CultureInfo.InvariantCulture, $"{file.Length}@{file.LastWriteTimeUtc.Ticks}")));
}
