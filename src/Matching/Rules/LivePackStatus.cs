using LowIncomeMonitor.Domain.Parameters;

namespace LowIncomeMonitor.Matching.Rules;

/// <summary>How the packs of a running service stand.</summary>
/// <param name="Edition">The edition in force.</param>
/// <param name="Faults">Why the folder as it is now is refused; empty when it is good.</param>
public sealed record LivePackStatus(ParameterEdition Edition, IReadOnlyList<YamlFault> Faults)
{
    /// <summary>Version of the good edition that the folder holds and that is not in force; null when there is none.</summary>
    public string? Candidate { get; init; }

    /// <summary>One line for people: the edition, the first fault where the folder is refused, or what waits.</summary>
    public override string ToString() => (Faults, Candidate) switch
    {
        ({ Count: > 0 }, _) =>
            $"edition {Edition.Version} stays in force: the folder is refused for {Faults.Count} fault(s), the first at {Faults[0]}",
        (_, { } other) =>
            $"edition {Edition.Version} is in force; the folder holds edition {other}, which a second person has not approved",
        _ => $"edition {Edition.Version} is in force",
    };
}
