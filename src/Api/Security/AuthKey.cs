using LowIncomeMonitor.Platform.Hosting;
using Microsoft.Extensions.Configuration;

namespace LowIncomeMonitor.Api.Security;

/// <summary>The key that signs callers' tokens: at least 32 random bytes in base64, from a file, never printed.</summary>
public sealed class AuthKey
{
    private AuthKey(byte[] bytes) => Bytes = bytes;

    internal byte[] Bytes { get; }

    /// <summary>Reads the file that MONITOR__AUTH__KEYFILE names.</summary>
    /// <exception cref="InvalidConfigurationException">The setting, the file or the key is no good.</exception>
    public static AuthKey Load(IConfiguration configuration)
    {
        var path = configuration["Monitor:Auth:KeyFile"];
        if (string.IsNullOrEmpty(path))
            throw new InvalidConfigurationException(
                ["MONITOR__AUTH__KEYFILE is not set: name a file with at least 32 random bytes in base64 (openssl rand -base64 32)."]);
        return !File.Exists(path)
            ? throw new InvalidConfigurationException(["The file that MONITOR__AUTH__KEYFILE names does not exist."])
            : FromText(File.ReadAllText(path));
    }

    /// <summary>Reads a key in base64.</summary>
    public static AuthKey FromText(string text)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text.Trim(), bytes, out var length) || length < 32)
            throw new InvalidConfigurationException(["The authentication key must be at least 32 bytes in base64."]);
        return new AuthKey(bytes[..length]);
    }

    public override string ToString() => "authentication key";
}
