using System.Security.Cryptography;
using System.Text.Json;

namespace LowIncomeMonitor.Platform.Privacy;

/// <summary>
/// Keys in a JSON file: {"tokenKey": base64, "currentSealKey": id, "sealKeys": {id: base64}}. To rotate, add a key
/// with a new id and make it current; remove the old one when nothing sealed with it is left.
/// </summary>
public static class KeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.GroupWrite;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Reads a key file.</summary>
    /// <exception cref="PrivacyKeyException">It is missing, readable by others, malformed or weak.</exception>
    public static PrivacyKeys Read(string path)
    {
        if (!File.Exists(path))
            throw new PrivacyKeyException($"The key file {path} does not exist.");

        // A secret mounted by Kubernetes belongs to a group; what nobody needs is a file that everybody reads.
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
            throw new PrivacyKeyException($"The key file {path} is open to others; run: chmod 600 {path}");

        var content = Parse(path);
        return new PrivacyKeys(
            KeySources.FromBase64(content.TokenKey, "tokenKey"),
            content.SealKeys.ToDictionary(pair => pair.Key, pair => KeySources.FromBase64(pair.Value, $"sealKeys.{pair.Key}")),
            content.CurrentSealKey);
    }

    /// <summary>Reads the file, or makes one with random keys first. For a private demo; a service is given its keys.</summary>
    public static PrivacyKeys CreateIfMissing(string path)
    {
        if (!File.Exists(path))
            Create(path);

        return Read(path);
    }

    private static void Create(string path)
    {
        var content = new Content(Random(), "k1", new Dictionary<string, string> { ["k1"] = Random() });
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;

        // Written beside and moved, so that a killed process leaves no half file and of two racing ones one wins.
        var draft = $"{path}.{Guid.NewGuid():N}";
        using (var stream = new FileStream(draft, options))
            JsonSerializer.Serialize(stream, content, Json);

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    private static Content Parse(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var content = JsonSerializer.Deserialize<Content>(stream, Json);
            return content is { TokenKey: not null, CurrentSealKey: not null, SealKeys: not null }
                ? content
                : throw new PrivacyKeyException($"The key file {path} lacks tokenKey, currentSealKey or sealKeys.");
        }
        catch (JsonException)
        {
            // The parser's text quotes what it stumbled over, which may be a key.
            throw new PrivacyKeyException($"The key file {path} is not the JSON object that docs/adr/0004 describes.");
        }
    }

    private static string Random() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(PrivacyKeys.KeySize));

    private sealed record Content(string TokenKey, string CurrentSealKey, Dictionary<string, string> SealKeys);
}
