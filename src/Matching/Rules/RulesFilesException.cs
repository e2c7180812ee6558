namespace LowIncomeMonitor.Matching.Rules;

/// <summary>The rules folder is refused as a whole: every fault with file and line, so that one round mends all.</summary>
public sealed class RulesFilesException(IReadOnlyList<YamlFault> faults)
    : Exception($"The rules folder has {faults.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults)}")
{
    /// <summary>All faults, by file and line.</summary>
    public IReadOnlyList<YamlFault> Faults { get; } = faults;
}
