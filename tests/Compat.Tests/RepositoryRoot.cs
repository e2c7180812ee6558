namespace LowIncomeMonitor.Compat.Tests;

internal static class RepositoryRoot
{
    /// <summary>The folder above the build output which holds the solution.</summary>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException("The tests run outside the repository."),
        _ when File.Exists(System.IO.Path.Combine(folder, "Monitor.sln")) => folder,
        _ => Find(System.IO.Path.GetDirectoryName(folder)),
    };
}
