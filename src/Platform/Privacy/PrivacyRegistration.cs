using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LowIncomeMonitor.Platform.Privacy;

/// <summary>Registers tokens and seals.</summary>
public static class PrivacyRegistration
{
    /// <summary>
    /// Adds AES-256-GCM and HMAC-SHA-256. An <see cref="ISealer"/> or <see cref="IPersonTokens"/> registered before
    /// stays: that is the seam for SM4 and SM3. Keys are read now, so that a start without keys fails at once.
    /// </summary>
    /// <exception cref="PrivacyKeyException">The keys are missing or weak.</exception>
    public static IServiceCollection AddPrivacy(this IServiceCollection services, IConfiguration configuration) =>
        services.AddPrivacy(KeySources.Load(configuration));

    /// <summary>Adds sealing and tokens with given keys.</summary>
    public static IServiceCollection AddPrivacy(this IServiceCollection services, PrivacyKeys keys)
    {
        services.TryAddSingleton(keys);
        services.TryAddSingleton<ISealer, AesGcmSealer>();
        services.TryAddSingleton<IPersonTokens, HmacPersonTokens>();
        return services;
    }
}
