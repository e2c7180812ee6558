namespace LowIncomeMonitor.Architecture.Tests;

/// <summary>A source tree on disk: the repository, or a small bad one that a test makes to see a rule fail.</summary>
internal sealed class SourceTree : IDisposable
{
    private readonly bool _temporary;

    private SourceTree(string root, bool temporary)
    {
        Root = root;
        _temporary = temporary;
    }

    public string Root { get; }

    public static SourceTree Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Monitor.sln")))
            folder = folder.Parent;
        return new SourceTree(folder?.FullName ?? throw new InvalidOperationException("Monitor.sln not found above the tests."), false);
    }

    /// <summary>A tree with the given files.</summary>
    public static SourceTree Of(params (string Path, string Text)[] files)
    {
        var root = Directory.CreateTempSubdirectory("tree-").FullName;
        foreach (var (path, text) in files)
        {
            var full = System.IO.Path.Combine(root, path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }

        return new SourceTree(root, true);
    }

    /// <summary>Files below a folder by pattern, as paths relative to the root with forward slashes, build output left out.</summary>
    public IReadOnlyList<string> Files(string folder, string pattern)
    {
        var start = Path.Combine(Root, folder);
        return !Directory.Exists(start)
            ? []
            :
            [
                .. Directory.EnumerateFiles(start, pattern, SearchOption.AllDirectories)
                    .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
                    .Where(f => !f.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
                    .Order(StringComparer.Ordinal),
            ];
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public void Dispose()
    {
        if (_temporary)
            Directory.Delete(Root, true);
    }
}
