using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Host.Composition;

/// <summary>
/// A service that runs, and is stopped however its use ends. Disposing the application alone is not enough: Quartz's
/// threads would live on, and a command that failed would never end.
/// </summary>
internal sealed class RunningHost(WebApplication app) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        if (app.Lifetime.ApplicationStopped.IsCancellationRequested)
            return;
        try
        {
            // The host limits it by its own shutdown time.
            await app.StopAsync(CancellationToken.None);
        }
        catch (Exception failure)
        {
            // What ended the use is on its way to the caller and says more: a database that is away fails here as well.
            Log.StopFailed(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("LowIncomeMonitor.Host"), failure.GetType().Name);
        }
    }
}
