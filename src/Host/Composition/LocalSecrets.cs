using System.Security.Cryptography;
using LowIncomeMonitor.Platform.Privacy;
using Microsoft.Extensions.Configuration;

namespace LowIncomeMonitor.Host.Composition;

/// <summary>
/// Keys for a private run: made once in the launcher's ignored folder where the configuration names none. A service
/// whose configuration is meant for others (no MONITOR_STATE) must name its own.
/// </summary>
internal static class LocalSecrets
{
    /// <summary>Settings to add where they are missing.</summary>
    public static IReadOnlyDictionary<string, string?> Missing(IConfiguration configuration)
    {
        var settings = new Dictionary<string, string?>();
        if (configuration["MONITOR_STATE"] is not { Length: > 0 } state)
            return settings;
        var folder = Path.Combine(state, "keys");
        if (configuration["Monitor:Keys_File"] is null && configuration["Monitor:Token_Key"] is null)
        {
            var path = Path.Combine(folder, "privacy-keys.json");
            CreateFolder(folder);
            KeyFile.CreateIfMissing(path);
            settings["Monitor:Keys_File"] = path;
        }

        if (configuration["Monitor:Auth:KeyFile"] is null)
        {
            var path = Path.Combine(folder, "auth.key");
            CreateFolder(folder);
            CreateAuthKey(path);
            settings["Monitor:Auth:KeyFile"] = path;
        }

        return settings;
    }

    /// <summary>Writes a new authentication key unless the file exists; readable by its owner only.</summary>
    public static void CreateAuthKey(string path)
    {
        try
        {
            using var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
            using var text = new StreamWriter(file);
            text.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        }
        catch (IOException) when (File.Exists(path))
        {
            // Made by an earlier run, or by another process just now: the first one counts.
        }
    }

    private static void CreateFolder(string folder) =>
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
