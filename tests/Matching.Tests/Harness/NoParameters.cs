using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Matching.Tests.Harness;

internal sealed class NoParameters : IParameterSet
{
    public ParameterValue? Find(string key, RegionCode region, AreaKind area, DateOnly on) => null;
}
