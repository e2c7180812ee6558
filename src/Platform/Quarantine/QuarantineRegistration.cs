using Microsoft.Extensions.DependencyInjection;

namespace LowIncomeMonitor.Platform.Quarantine;

/// <summary>Registers the quarantine; needs a data source, privacy and a clock.</summary>
public static class QuarantineRegistration
{
    public static IServiceCollection AddQuarantine(this IServiceCollection services) =>
        services.AddSingleton<IQuarantine, PostgresQuarantine>().AddSingleton<QuarantineStore>();
}
