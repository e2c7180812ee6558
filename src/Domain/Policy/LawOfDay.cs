using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Policy;

/// <summary>The law as it stands on one day, whatever day is asked about: to look at today's households under another day's law.</summary>
public sealed class LawOfDay(IParameterSet law, DateOnly day) : IParameterSet
{
    public ParameterValue? Find(string key, RegionCode region, AreaKind area, DateOnly on) => law.Find(key, region, area, day);
}
