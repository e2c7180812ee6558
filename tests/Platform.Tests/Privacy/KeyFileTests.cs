using LowIncomeMonitor.Platform.Privacy;
using Microsoft.Extensions.Configuration;

namespace LowIncomeMonitor.Platform.Tests.Privacy;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class KeyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("keys-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "keys.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void CreateIfMissing_NoFile_MakesOneForItsOwnerOnlyAndKeepsIt()
    {
        Assert.Equal(Token(), Token());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void CreateIfMissing_ManyAtOnce_AgreeOnOneKey()
    {
        var tokens = new PersonToken[8];
        Parallel.For(0, tokens.Length, i => tokens[i] = Token());

        Assert.Single(tokens.Distinct());
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Read_OpenToOthers_IsRefusedWithTheRemedy()
    {
        KeyFile.CreateIfMissing(Path);
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.OtherRead);

        Assert.Contains("chmod 600", Assert.Throws<PrivacyKeyException>(() => KeyFile.Read(Path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"tokenKey\":\"SECRETVALUE==\",\"currentSealKey\":\"k\",\"sealKeys\":{\"k\":\"SECRETVALUE\"}}")]
    [InlineData("{\"tokenKey\":SECRETVALUE")]
    public void Read_Malformed_IsRefusedWithoutQuotingIt(string content)
    {
        File.WriteAllText(Path, content);
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var error = Assert.Throws<PrivacyKeyException>(() => KeyFile.Read(Path));
        Assert.DoesNotContain("SECRETVALUE", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FromEnvironmentNames_TakesTheCurrentKey()
    {
        var keys = Load(
            ("Monitor:Token_Key", Key(1)), ("Monitor:SEAL_KEY_2026A", Key(2)), ("Monitor:SEAL_KEY_2026B", Key(3)),
            ("Monitor:SEAL_CURRENT", "2026A"));

        Assert.Equal("2026a", keys.CurrentSealKey);
        Assert.Equal(["2026a", "2026b"], keys.SealKeyIds);
        Assert.DoesNotContain(Key(1)[..8], keys.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NothingGiven_NamesTheVariables() =>
        Assert.Contains("MONITOR__KEYS_FILE", Assert.Throws<PrivacyKeyException>(() => Load()).Message, StringComparison.Ordinal);

    [Fact]
    public void Load_SeveralSealsWithoutCurrent_IsRefused() =>
        Assert.Throws<PrivacyKeyException>(() => Load(
            ("Monitor:Token_Key", Key(1)), ("Monitor:Seal_Key_a", Key(2)), ("Monitor:Seal_Key_b", Key(3))));

    [Fact]
    public void PrivacyKeys_ShortOrSimpleOrShared_AreRefused()
    {
        byte[] good = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
        byte[] other = [.. Enumerable.Range(9, 32).Select(i => (byte)i)];
        Assert.Throws<PrivacyKeyException>(() => new PrivacyKeys(good[..16], Seals(other), "s"));
        Assert.Throws<PrivacyKeyException>(() => new PrivacyKeys(new byte[32], Seals(other), "s"));
        Assert.Throws<PrivacyKeyException>(() => new PrivacyKeys(good, Seals(other[..31]), "s"));
        Assert.Throws<PrivacyKeyException>(() => new PrivacyKeys(good, Seals(good), "s"));
        Assert.Throws<PrivacyKeyException>(() => new PrivacyKeys(good, Seals(other), "missing"));
    }

    private PersonToken Token()
    {
        using var tokens = new HmacPersonTokens(KeyFile.CreateIfMissing(Path));
        return tokens.OfText("p", "x");
    }

    private static Dictionary<string, byte[]> Seals(byte[] key) => new() { ["s"] = key };

    private static string Key(int from) => Convert.ToBase64String([.. Enumerable.Range(from, 32).Select(i => (byte)i)]);

    private static PrivacyKeys Load(params (string Key, string Value)[] values) =>
        KeySources.Load(new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build());
}
