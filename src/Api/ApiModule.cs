using LowIncomeMonitor.Api.In;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Api.Services;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Platform.EventLog;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LowIncomeMonitor.Api;

/// <summary>
/// Composes the Api. Needs from outside: ICaseDesk, ICaseCounts, IRosterDirectory, IFeedDesk, ICrossCheckDesk, IReviewDesk, IRiskDesk, IRuleTexts,
/// IParameterSource, IPolicySimulation, IPolicyGate, ILiveFanOut,
/// ConsumerFactory, TimeProvider and an AuthKey.
/// </summary>
public static class ApiModule
{
    /// <summary>The caller check and the error mapping that every gRPC service of the process goes through.</summary>
    public static IServiceCollection AddGuardedGrpc(this IServiceCollection services, AuthKey key)
    {
        services.AddSingleton(key);
        services.AddSingleton<BearerTokens>();
        services.AddGrpc(options =>
        {
            options.Interceptors.Add<ErrorInterceptor>();
            options.Interceptors.Add<CallerInterceptor>();
            options.EnableDetailedErrors = false;
            options.MaxReceiveMessageSize = 4 << 20;
        });
        return services;
    }

    /// <summary>The services of the api role.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services, ApiOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<CaseMapping>();
        services.AddSingleton<ExplainMapping>();
        services.AddSingleton<FeedMapping>();
        services.AddSingleton<CaseChangeConsumer>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<ConsumerFactory>().Service(
            new ConsumeLoopOptions(CaseChangeConsumer.Group, [Topics.Alerts]) { Reader = new ReaderOptions(Wait: TimeSpan.FromMilliseconds(100)) },
            provider.GetRequiredService<CaseChangeConsumer>));
        return services;
    }

    /// <summary>Maps the services of the api role.</summary>
    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGrpcService<AlertQueueService>();
        endpoints.MapGrpcService<IndicatorsService>();
        endpoints.MapGrpcService<FeedsService>();
        endpoints.MapGrpcService<PolicyService>();
        endpoints.MapGrpcService<ReviewService>();
        endpoints.MapGrpcService<RiskService>();
        endpoints.MapGrpcService<CrossCheckService>();
    }
}
