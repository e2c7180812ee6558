using System.Diagnostics;

namespace LowIncomeMonitor.TestKit;

/// <summary>Waits for effects. The only place of the tests that lets time pass.</summary>
public static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Polls until the condition holds.</summary>
    /// <exception cref="TimeoutException">It did not within the time; the text names what was awaited.</exception>
    public static async Task BecomesTrueAsync(Func<Task<bool>> condition, TimeSpan timeout, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > timeout)
                throw new TimeoutException($"Not within {timeout.TotalSeconds:F1} s: {what}");

            await Task.Delay(Pause);
        }
    }

    /// <summary>Polls until the condition holds.</summary>
    public static Task BecomesTrueAsync(Func<bool> condition, TimeSpan timeout, string what) =>
        BecomesTrueAsync(() => Task.FromResult(condition()), timeout, what);
}
