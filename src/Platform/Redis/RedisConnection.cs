using System.Net.Sockets;
using StackExchange.Redis;

namespace LowIncomeMonitor.Platform.Redis;

/// <summary>
/// The process's one connection, opened on first use and kept: StackExchange.Redis reconnects it by itself. Opening
/// succeeds while Redis is down, so that a service starts without it.
/// </summary>
public sealed class RedisConnection(RedisOptions options) : IAsyncDisposable
{
    private const int ReconnectMilliseconds = 1000;

    private readonly SemaphoreSlim _opening = new(1, 1);
    private ConnectionMultiplexer? _multiplexer;

    internal RedisOptions Options => options;

    public async ValueTask DisposeAsync()
    {
        if (_multiplexer is not null)
            await _multiplexer.CloseAsync(allowCommandsToComplete: false);

        _multiplexer?.Dispose();
        _opening.Dispose();
    }

    internal static bool IsOutage(Exception error) =>
        error is RedisException or RedisCommandException or TimeoutException or SocketException or ObjectDisposedException;

    internal async ValueTask<ConnectionMultiplexer> OpenAsync(CancellationToken cancellationToken)
    {
        if (_multiplexer is { } open)
            return open;

        await _opening.WaitAsync(cancellationToken);
        try
        {
            return _multiplexer ??= await ConnectionMultiplexer.ConnectAsync(Settings());
        }
        finally
        {
            _opening.Release();
        }
    }

    private ConfigurationOptions Settings()
    {
        var settings = ConfigurationOptions.Parse(options.Configuration);
        settings.AbortOnConnectFail = false;
        settings.ClientName = "monitor";
        settings.ReconnectRetryPolicy = new LinearRetry(ReconnectMilliseconds);
        return settings;
    }
}
