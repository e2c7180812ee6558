using System.Collections.Concurrent;

namespace LowIncomeMonitor.Compat.Tests;

/// <summary>What the server noticed, so that a test can wait for it instead of for time.</summary>
public sealed class CallLog
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> events = new();

    public void Add(string name) => Of(name).TrySetResult();

    public Task Seen(string name) => Of(name).Task.WaitAsync(TimeSpan.FromSeconds(20));

    private TaskCompletionSource Of(string name) =>
        events.GetOrAdd(name, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
