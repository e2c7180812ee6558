namespace LowIncomeMonitor.Platform.Hosting;

/// <summary>The configuration cannot be used. Lists every fault, so that one correction is enough.</summary>
public sealed class InvalidConfigurationException(IReadOnlyList<string> faults)
    : Exception("The configuration has " + (faults.Count == 1 ? "a fault: " : $"{faults.Count} faults: ") + string.Join(" ", faults))
{
    /// <summary>One sentence a fault.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
