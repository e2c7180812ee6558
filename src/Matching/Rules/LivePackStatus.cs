using LowIncomeMonitor.Domain.Parameters;

namespace LowIncomeMonitor.Matching.Rules;

/// <summary>How the packs of a running service stand.</summary>
/// <param name="Edition">The edition in force.</param>
/// <param name="Faults">Why the folder as it is now is refused; empty when it is what is in force.</param>
public sealed record LivePackStatus(ParameterEdition Edition, IReadOnlyList<YamlFault> Faults)
{
    /// <summary>One line for people: the edition, and the first fault where the folder is refused.</summary>
    public override string ToString() => Faults.Count == 0
        ? $"edition {Edition.Version} is in force"
        : $"edition {Edition.Version} stays in force: the folder is refused for {Faults.Count} fault(s), the first at {Faults[0]}";
}
