using System.Globalization;

namespace LowIncomeMonitor.TestKit.Postgres;

/// <summary>Finds the server's programs where Debian puts them, newest version first.</summary>
internal static class PostgresBinaries
{
    private const string Root = "/usr/lib/postgresql";

    public static string? Folder { get; } = Find();

    private static string? Find() =>
        !Directory.Exists(Root)
            ? null
            : Directory.GetDirectories(Root)
                .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin"))
                .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
}
