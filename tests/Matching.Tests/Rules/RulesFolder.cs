namespace LowIncomeMonitor.Matching.Tests.Rules;

/// <summary>A rules folder made for one test.</summary>
internal sealed class RulesFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("rules-").FullName;

    /// <summary>The repository's own rules, found upward from the test binaries.</summary>
    public static string OfRepository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Monitor.sln")))
                folder = folder.Parent;
            return System.IO.Path.Combine(folder!.FullName, "rules");
        }
    }

    public RulesFolder With(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, true);
}
