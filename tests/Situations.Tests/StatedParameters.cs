using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Situations.Tests;

/// <summary>The packs, with the values that a story states in their place.</summary>
internal sealed class StatedParameters(IParameterSet packs, IReadOnlyDictionary<string, decimal?> stated) : IParameterSet
{
    public ParameterValue? Find(string key, RegionCode region, AreaKind area, DateOnly on)
    {
        if (!stated.TryGetValue(key, out var value))
            return packs.Find(key, region, area, on);
        return value is { } number
            ? new ParameterValue(key, number, "as stated", on, region.ToString(), "stated by the situation", true)
            : null;
    }
}
