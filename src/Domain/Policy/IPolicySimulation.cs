using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Policy;

/// <summary>Looks at every household under another law. Matching holds the roster behind it; nothing is stored.</summary>
public interface IPolicySimulation
{
    /// <summary>What a what-if would do, against the law of the day before it.</summary>
    /// <param name="question">The changes, where and from when.</param>
    /// <param name="withFindings">Whether the rules are asked as well, which takes longer.</param>
    /// <param name="progress">Told after each chunk.</param>
    /// <param name="each">Told of every household, in order of id; null when the sums are enough.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentException">A change names an unknown parameter.</exception>
    Task<PolicyEffect> WhatIfAsync(
        WhatIf question, bool withFindings, IProgress<SimulationProgress>? progress, Action<HouseholdState, HouseholdEffect>? each,
        CancellationToken cancellationToken);
}
