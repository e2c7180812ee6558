using Microsoft.Extensions.Configuration;

namespace LowIncomeMonitor.Platform.Privacy;

/// <summary>
/// Finds the keys in the configuration: either MONITOR__KEYS_FILE names a key file, or MONITOR__TOKEN_KEY and one
/// or more MONITOR__SEAL_KEY_&lt;ID&gt; hold them in base64, with MONITOR__SEAL_CURRENT naming the one that seals
/// when there are several.
/// </summary>
public static class KeySources
{
    private const string SealPrefix = "Seal_Key_";

    /// <summary>Reads the keys.</summary>
    /// <exception cref="PrivacyKeyException">They are missing, contradictory or weak.</exception>
    public static PrivacyKeys Load(IConfiguration configuration)
    {
        var section = configuration.GetSection("Monitor");
        var file = section["Keys_File"];
        var token = section["Token_Key"];
        if (!string.IsNullOrEmpty(file) && !string.IsNullOrEmpty(token))
            throw new PrivacyKeyException("Both MONITOR__KEYS_FILE and MONITOR__TOKEN_KEY are set; give one of them.");

        if (!string.IsNullOrEmpty(file))
            return KeyFile.Read(file);

        if (string.IsNullOrEmpty(token))
            throw new PrivacyKeyException("No privacy keys: set MONITOR__KEYS_FILE, or MONITOR__TOKEN_KEY and MONITOR__SEAL_KEY_<ID>.");

        var seals = section.GetChildren()
            .Where(child => child.Key.StartsWith(SealPrefix, StringComparison.OrdinalIgnoreCase) && child.Value is not null)
            .ToDictionary(
                child => child.Key[SealPrefix.Length..].ToLowerInvariant(),
                child => FromBase64(child.Value!, "MONITOR__" + child.Key.ToUpperInvariant()),
                StringComparer.Ordinal);
        var current = section["Seal_Current"]?.ToLowerInvariant() ?? (seals.Count == 1 ? seals.Keys.Single() : null);
        if (seals.Count == 0)
            throw new PrivacyKeyException("No sealing key: set MONITOR__SEAL_KEY_<ID> to 32 random bytes in base64.");

        if (current is null)
            throw new PrivacyKeyException("There are several sealing keys: set MONITOR__SEAL_CURRENT to the id of the one that seals.");

        return new PrivacyKeys(FromBase64(token, "MONITOR__TOKEN_KEY"), seals, current);
    }

    internal static byte[] FromBase64(string text, string what)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length)
            ? bytes[..length]
            : throw new PrivacyKeyException($"{what} is not base64; make it with: openssl rand -base64 32.");
    }
}
