namespace LowIncomeMonitor.Platform.Privacy;

/// <summary>
/// The secrets of tokens and seals. They come from a file or the environment, never from the database, so that a
/// stolen database or back-up opens nothing.
/// </summary>
public sealed class PrivacyKeys
{
    /// <summary>Length of every key in bytes.</summary>
    public const int KeySize = 32;

    private readonly byte[] _tokenKey;
    private readonly Dictionary<string, byte[]> _sealKeys;

    /// <summary>Takes the keys.</summary>
    /// <param name="tokenKey">Key of person tokens. Changing it changes every token: see docs/adr/0004.</param>
    /// <param name="sealKeys">Sealing keys by id; old ones only open.</param>
    /// <param name="currentSealKey">Id of the key that seals.</param>
    /// <exception cref="PrivacyKeyException">A key is missing, too short or too simple.</exception>
    public PrivacyKeys(byte[] tokenKey, IReadOnlyDictionary<string, byte[]> sealKeys, string currentSealKey)
    {
        Require(tokenKey, "the token key");
        foreach (var (id, key) in sealKeys)
        {
            if (id.Length is 0 or > 32 || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_'))
                throw new PrivacyKeyException("A sealing key's id must be 1 to 32 of a-z, 0-9, '-' and '_'.");

            Require(key, $"sealing key {id}");
            if (key.AsSpan().SequenceEqual(tokenKey))
                throw new PrivacyKeyException($"Sealing key {id} equals the token key; make one of them anew.");
        }

        if (!sealKeys.ContainsKey(currentSealKey))
            throw new PrivacyKeyException($"The current sealing key '{currentSealKey}' is not among the {sealKeys.Count} given.");

        _tokenKey = [.. tokenKey];
        _sealKeys = sealKeys.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        CurrentSealKey = currentSealKey;
    }

    /// <summary>Id of the key that seals.</summary>
    public string CurrentSealKey { get; }

    /// <summary>Ids of all sealing keys, in ordinal order.</summary>
    public IReadOnlyList<string> SealKeyIds => [.. _sealKeys.Keys.Order(StringComparer.Ordinal)];

    internal ReadOnlySpan<byte> TokenKey => _tokenKey;

    internal ReadOnlySpan<byte> SealKey(string id) => _sealKeys[id];

    /// <summary>Ids only.</summary>
    public override string ToString() => $"privacy keys: seals with {CurrentSealKey}, opens {string.Join(", ", SealKeyIds)}";

    // A key of few distinct bytes was typed by a person or left as zeros. Random 32 bytes have fewer than 16
    // distinct values with odds below 1e-12.
    private static void Require(byte[] key, string what)
    {
        if (key.Length != KeySize)
        {
            throw new PrivacyKeyException(
                $"{Capital(what)} has {key.Length} bytes; it must have {KeySize} random ones (openssl rand -base64 32).");
        }

        if (key.Distinct().Count() < 16)
            throw new PrivacyKeyException($"{Capital(what)} is not random; make it with: openssl rand -base64 32.");
    }

    private static string Capital(string what) => char.ToUpperInvariant(what[0]) + what[1..];
}
