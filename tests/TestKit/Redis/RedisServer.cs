using System.Globalization;
using System.Net.Sockets;

namespace LowIncomeMonitor.TestKit.Redis;

/// <summary>A redis-server of this test alone, on a free loopback port, which can be stopped and started again.</summary>
public sealed class RedisServer : IDisposable
{
    private const string Binary = "/usr/bin/redis-server";

    private readonly int _port = LoopbackPort.Free();
    private ChildServer? _server;

    private RedisServer()
    {
    }

    /// <summary>Whether this machine has the program.</summary>
    public static bool IsInstalled => File.Exists(Binary);

    public string Configuration => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_port}");

    public static async Task<RedisServer> StartAsync()
    {
        var server = new RedisServer();
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Makes a server's address without starting it.</summary>
    public static RedisServer NotStarted() => new();

    /// <summary>Starts it on the same port, empty.</summary>
    public async Task StartAgainAsync()
    {
        var folder = Directory.CreateTempSubdirectory("monitor-test-redis-").FullName;
        _server = ChildServer.Start(
            folder, "KILL",
            [Binary, "--port", _port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder]);
        await Eventually.BecomesTrueAsync(AnswersAsync, TimeSpan.FromSeconds(20), "redis-server takes connections");
    }

    /// <summary>Kills it: everything it held is gone.</summary>
    public void Stop()
    {
        _server?.Dispose();
        _server = null;
    }

    public void Dispose() => Stop();

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", _port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
