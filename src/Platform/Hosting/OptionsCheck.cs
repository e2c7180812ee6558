using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace LowIncomeMonitor.Platform.Hosting;

/// <summary>Checks all options before anything starts, so that a missing value fails now and not when it is used.</summary>
internal sealed class OptionsCheck(IEnumerable<ICheckedOptions> all) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        Require(all);
        return Task.CompletedTask;
    }

    /// <exception cref="InvalidConfigurationException">There are faults; all of them are named.</exception>
    internal static void Require(IEnumerable<ICheckedOptions> all)
    {
        var faults = all.SelectMany(options => options.Faults()).ToList();
        if (faults.Count > 0)
            throw new InvalidConfigurationException(faults);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal static void Register(IServiceCollection services) =>
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OptionsCheck>());
}
