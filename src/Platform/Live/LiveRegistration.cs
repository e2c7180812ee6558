using LowIncomeMonitor.Platform.Redis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LowIncomeMonitor.Platform.Live;

/// <summary>Registers fan-out and leases: over Redis where MONITOR__REDIS is set, else within the process.</summary>
public static class LiveRegistration
{
    public static IServiceCollection AddLive(this IServiceCollection services, IConfiguration configuration)
    {
        var options = RedisOptions.From(configuration);
        return options is null
            ? services.AddSingleton<ILiveFanOut, InProcessFanOut>().AddSingleton<ILeases, InProcessLeases>()
            : services.AddSingleton(options)
                .AddSingleton<RedisConnection>()
                .AddSingleton<ILiveFanOut, RedisFanOut>()
                .AddSingleton<ILeases, RedisLeases>();
    }
}
