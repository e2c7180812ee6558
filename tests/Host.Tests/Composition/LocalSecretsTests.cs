using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Platform.Privacy;
using Microsoft.Extensions.Configuration;

namespace LowIncomeMonitor.Host.Tests.Composition;

public sealed class LocalSecretsTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly string _state = Directory.CreateTempSubdirectory("monitor-state-").FullName;

    [Fact]
    public void Missing_PrivateRun_MakesKeysThatOnlyTheOwnerReads()
    {
        var settings = LocalSecrets.Missing(Configuration(("MONITOR_STATE", _state)));

        var (privacy, auth) = (settings["Monitor:Keys_File"]!, settings["Monitor:Auth:KeyFile"]!);
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(privacy));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(auth));
        Assert.Equal(OwnerOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(auth)!));
        Assert.NotNull(KeyFile.Read(privacy));
        Assert.Equal("authentication key", AuthKey.Load(Configuration(("Monitor:Auth:KeyFile", auth))).ToString());
    }

    [Fact]
    public void Missing_SecondRun_KeepsTheKeys()
    {
        string[] Contents() => [.. LocalSecrets.Missing(Configuration(("MONITOR_STATE", _state))).Values.Select(path => File.ReadAllText(path!))];

        var first = Contents();

        Assert.Equal(first, Contents());
        Assert.Equal(2, first.Distinct().Count());
    }

    [Fact]
    public void Missing_WhatIsConfigured_IsLeftAlone()
    {
        var settings = LocalSecrets.Missing(Configuration(
            ("MONITOR_STATE", _state), ("Monitor:Keys_File", "theirs"), ("Monitor:Auth:KeyFile", "theirs")));

        Assert.Empty(settings);
        Assert.Empty(Directory.GetFileSystemEntries(_state));
    }

    [Fact]
    public void Missing_ServiceForOthers_GetsNoKeysOfItsOwn() => Assert.Empty(LocalSecrets.Missing(Configuration()));

    [Fact]
    public async Task CreateAuthKey_ByManyAtOnce_MakesOne()
    {
        var path = Path.Combine(_state, "auth.key");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => LocalSecrets.CreateAuthKey(path))));

        Assert.Single(await File.ReadAllLinesAsync(path));
    }

    public void Dispose() => Directory.Delete(_state, recursive: true);

    private static IConfigurationRoot Configuration(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => s.Value)).Build();
}
